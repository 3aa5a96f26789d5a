import type { EventType } from './event.ts'

/** What makes a thing unread to whoever did not do it. */
export const seenChanges = [
  'page.created',
  'page.edited',
  'page.renamed',
  'page.moved',
  'page.trashed',
  'page.restored',
  'page.published',
  'page.commented',
  'record.created',
  'record.changed',
  'record.transitioned',
  'record.commented',
  'record.trashed',
  'record.restored',
  'file.placed',
  'file.replaced',
  'file.moved',
  'file.trashed',
  'file.restored',
] as const satisfies readonly EventType[]
export type SeenChange = (typeof seenChanges)[number]

/** What a person can have seen: files of the drive, rows of all collections, pages. */
export const seenKinds = ['page', 'record', 'file'] as const
export type SeenKind = (typeof seenKinds)[number]

/** Things of one kind; of records those of one collection, or of all with null. */
export interface SeenShelf {
  readonly kind: SeenKind
  readonly collection: string | null
}

/** The last thing that happened to something, as one side may know of it. */
export interface LatestChange extends SeenShelf {
  readonly itemId: string
  /** That of its event; whatever happens later has a greater one. */
  readonly seq: number
  readonly type: SeenChange
  readonly actorId: string
  readonly actorName: string
  readonly at: Date
}

/** How far a person knows something. Nobody else is told. */
export interface SeenMark {
  readonly kind: SeenKind
  readonly itemId: string
  /** All that happened to it up to this event was seen. */
  readonly seq: number
  /** When the person opened it last; null: it was marked as read, never opened. */
  readonly openedAt: Date | null
  readonly timesOpened: number
}

/** Something with changes that a person has not seen. */
export interface UnreadThing extends LatestChange {
  readonly title: string
  /** Of a file: the folder it lies in. Of a page: its path. Of a record: its public number, if it has one. */
  readonly place: string | null
  readonly isTrashed: boolean
}
