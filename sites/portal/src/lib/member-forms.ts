import type { Client, InvitationLink } from '@tsuzuri/client'
import { type Role, roleSchema } from '@tsuzuri/model'
import type { Form } from './answer-form.ts'

export interface MemberAnswer {
  /** A link that was just made: it is told once, on the page that answers, and nowhere in an address. */
  link: InvitationLink | null
  /** The same by which a member sets a new password. */
  passwordLink: InvitationLink | null
  /** A reading that was typed, and of whom. */
  reading: { readonly member: string; readonly reading: string } | null
  /** What was typed into an invitation, to be shown again when it is refused. */
  typed: { readonly email: string; readonly name: string; readonly reading: string; readonly role: Role }
}

/** What is done about the people of a portal. Each answers where to go on to. */
export const memberForms = (client: Client, portal: string, me: string | null, answer: MemberAnswer) => {
  const here = `/p/${portal}/members`
  const roleIn = (form: Form): Role => roleSchema.catch('client-viewer').parse(form.text('role'))
  return {
    invite: async (form: Form): Promise<string> => {
      answer.typed = { email: form.text('email'), name: form.text('name'), reading: form.text('reading'), role: roleIn(form) }
      answer.link = await client.invite(portal, answer.typed)
      return here
    },
    change: async (form: Form): Promise<string> => {
      await client.changeMember(portal, form.text('member'), roleIn(form), form.text('etag'))
      return `${here}?done=changed`
    },
    read: async (form: Form): Promise<string> => {
      answer.reading = { member: form.text('member'), reading: form.text('reading') }
      await client.setReading(portal, answer.reading.member, answer.reading.reading, form.text('etag'))
      return `${here}?done=read#member-${answer.reading.member}`
    },
    remove: async (form: Form): Promise<string> => {
      const member = form.text('member')
      await client.removeMember(portal, member, form.text('etag'))
      // Whoever left has nothing to see here any more.
      return member === me ? '/desk' : `${here}?done=removed`
    },
    password: async (form: Form): Promise<string> => {
      answer.passwordLink = await client.makePasswordLink(portal, form.text('member'))
      return here
    },
    renew: async (form: Form): Promise<string> => {
      answer.link = await client.renewInvitation(portal, form.text('invitation'), form.text('etag'))
      return `${here}?done=renewed`
    },
    revoke: async (form: Form): Promise<string> => {
      await client.revokeInvitation(portal, form.text('invitation'), form.text('etag'))
      return `${here}?done=revoked`
    },
  }
}
