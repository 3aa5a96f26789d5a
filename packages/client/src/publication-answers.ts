import type { Attestation, Page, Publication, Role } from '@tsuzuri/model'
import type { Wire } from './wire.ts'

/** How what was said of a page stands to what is published of it. */
export type Standing = 'unpublished' | 'never' | 'current' | 'changed' | 'stale'

/** How far what clients read of a page has come. */
export interface PublicationInfo {
  readonly latest: Wire<Publication> | null
  /** The page says something else by now; null to whoever may not know. */
  readonly isChanged: boolean | null
  readonly confirmation: { readonly standing: Standing; readonly latest: Wire<Attestation> | null } | null
  readonly isAcknowledged: boolean
  readonly needsSecondPerson: boolean
}
export interface ReaderInfo {
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly standing: Standing
  readonly read: Wire<Attestation> | null
}
export interface AwaitedConfirmation {
  readonly page: Wire<Page>
  readonly standing: Standing
  readonly publication: Wire<Publication>
  readonly confirmation: Wire<Attestation> | null
}
