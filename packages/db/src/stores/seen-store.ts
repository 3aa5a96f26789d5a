import type { LatestChange, List, ListQuery, SeenKind, SeenMark, SeenShelf, Side, UnreadThing, UserId } from '@tsuzuri/model'

/** What a person may know of and wants to be told. */
export interface UnreadFilter {
  readonly personId: UserId
  readonly side: Side
  /** Of records, one entry for each collection. */
  readonly shelves: readonly SeenShelf[]
  /** Only these things. */
  readonly ids?: readonly string[] | undefined
  /** Only files in this folder and below it. */
  readonly folder?: string | undefined
  /** Only what happened up to this event. */
  readonly upTo?: number | undefined
}

export interface UnreadCount extends SeenShelf {
  readonly count: number
}

/** How far each person knows what happened to the things of a portal. */
export interface SeenStore {
  /** Takes down what happened last; one that is known of later is left. */
  note(changes: readonly (LatestChange & { readonly side: Side })[]): Promise<void>
  /** Of a thing that is gone for good. */
  forget(kind: SeenKind, itemId: string): Promise<void>
  /** From here on things count as unread to the person; whoever has begun before goes on from there. */
  begin(personId: UserId, seq: number): Promise<void>
  /** All things of the shelf, or all with null, are seen up to this event. Never back. */
  raise(personId: UserId, shelf: SeenShelf | null, seq: number): Promise<void>
  /** Adds to what is known of each thing: never back, and openings are counted. */
  mark(personId: UserId, marks: readonly SeenMark[]): Promise<void>
  /** Marks everything the filter finds. Answers how much that was. */
  markFound(filter: UnreadFilter): Promise<number>
  /** What the person has opened or marked, of these things. */
  of(personId: UserId, kind: SeenKind, itemIds: readonly string[]): Promise<readonly SeenMark[]>
  /** What happened last comes first. */
  unread(filter: UnreadFilter, query: ListQuery): Promise<List<UnreadThing>>
  /** Of the `most` that happened last, how many there are of each kind and collection. */
  countUnread(filter: UnreadFilter, most: number): Promise<readonly UnreadCount[]>
  /** The same by the very folder that a file lies in; files in the trash are left out. */
  countUnreadByFolder(filter: UnreadFilter, most: number): Promise<ReadonlyMap<string, number>>
  /** Forgets what the person has seen. */
  drop(personId: UserId): Promise<void>
}
