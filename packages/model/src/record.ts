import type { FieldValue, FieldValues } from './field.ts'
import type { CommentId, PortalId, RecordId } from './ids.ts'
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

export interface RecordComment {
  readonly id: CommentId
  readonly portalId: PortalId
  readonly recordId: RecordId
  readonly body: string
  readonly actorId: string
  readonly actorName: string
  readonly side: Side
  readonly at: Date
}
