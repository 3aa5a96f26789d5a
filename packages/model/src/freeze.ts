import type { PortalId, RecordId } from './ids.ts'

/** By which acceptance something can no longer be changed. */
export interface FrozenBy {
  readonly collection: string
  readonly record: RecordId
  readonly number: number | null
}

/** What stood there when a record came to a state in which it is frozen: never changed afterwards. */
export interface Freeze {
  readonly portalId: PortalId
  readonly recordId: RecordId
  /** SHA-256 of `content` in UTF-8, in hexadecimal. */
  readonly hash: string
  /** The record, the pages, records and versions of files it names, as JSON without spaces, keys in order of their code units. */
  readonly content: string
  readonly actorId: string
  readonly actorName: string
  readonly at: Date
}
