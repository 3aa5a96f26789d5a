import type { FieldValue, FieldValues } from './field.ts'
import type { CommentId, FileVersionId, PortalId, RecordId } from './ids.ts'
import type { Side } from './role.ts'

/** A row of a collection. It belongs to the portal; blocks on pages show it. */
export interface PortalRecord {
  readonly id: RecordId
  readonly portalId: PortalId
  readonly collection: string
  /** Public number, counted per portal and collection from 1; null where the collection has none. */
  readonly number: number | null
  readonly title: string
  readonly state: string
  /** Whose turn it is; null when nobody's. */
  readonly ball: Side | null
  readonly ballSince: Date | null
  /** A member's user id. */
  readonly assignee: string | null
  /** Begin and end or due time, where the collection has them. */
  readonly startsAt: Date | null
  readonly dueAt: Date | null
  readonly fields: FieldValues
  readonly version: number
  readonly createdBy: string
  readonly createdByName: string
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly trashedAt: Date | null
}

/** One field of one record changed. The whole history of a record is its changes in order. */
export interface RecordChange {
  readonly recordId: RecordId
  /** The record's version that this change made. */
  readonly version: number
  /** A field's name, or `state`, `title`, `assignee`, `startsAt`, `dueAt`, `trashedAt`. */
  readonly field: string
  readonly before: FieldValue
  readonly after: FieldValue
  readonly actorId: string
  readonly actorName: string
  readonly at: Date
}

/** What is said of a record. One that was taken back leaves its place, its writer and its time. */
export interface RecordComment {
  readonly id: CommentId
  readonly portalId: PortalId
  readonly recordId: RecordId
  readonly body: string
  /** It never leaves for a client (社内限り). */
  readonly firmOnly: boolean
  /** The people named in it, by user id. */
  readonly mentions: readonly string[]
  /** The files attached to it, as of these versions. */
  readonly files: readonly FileVersionId[]
  /** What it said before it was written anew or taken back, oldest first. */
  readonly former: readonly FormerWords[]
  readonly actorId: string
  readonly actorName: string
  readonly side: Side
  readonly at: Date
  readonly editedAt: Date | null
  readonly removedAt: Date | null
}

/** Words of a comment, and when they were put in place of others. */
export interface FormerWords {
  readonly body: string
  /** ISO 8601. */
  readonly until: string
}
