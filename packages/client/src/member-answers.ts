import type { FirmAdmin, Member, Role } from '@tsuzuri/model'
import type { Wire } from './wire.ts'

export interface MemberView extends Wire<Member> {
  /** The state a change is made on. */
  readonly etag: string
  /** The roles I may give this member, whether I may take it out of the portal, and help it to a new password. */
  readonly may: { readonly roles: readonly Role[]; readonly remove: boolean; readonly resetPassword: boolean; readonly reading: boolean }
}

export type FirmAdminView = Wire<FirmAdmin>

/** An invitation nobody has used yet. */
export interface OpenInvitation {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly role: Role
  /** The person or key that made it; null when it was the command line. */
  readonly invitedByName: string | null
  /** When its link was made, and until when it works. */
  readonly madeAt: string
  readonly expiresAt: string
  /** The state a change is made on. */
  readonly etag: string
}

/** The link is told once. */
export interface InvitationLink {
  readonly name: string
  readonly link: string
}

export interface InvitationView {
  readonly portal: { readonly name: string }
  readonly email: string
  readonly name: string
  readonly reading: string
  readonly role: Role
}

/** Whose password a link sets. */
export interface PasswordLinkView {
  readonly email: string
  readonly name: string
}
