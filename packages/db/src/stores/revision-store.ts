import type { List, ListQuery, PageId, Revision, RevisionHead } from '@tsuzuri/model'

/** What a revision was cut from. */
export interface RevisionSource {
  /** The live document (Yjs update, V2). */
  readonly state: Uint8Array
  /** How far it went in it: a Yjs state vector of the client ids that wrote since the revision before, and of no others. */
  readonly reach: Uint8Array
}
export interface RevisionReach extends Pick<Revision, 'number' | 'createdAt'> {
  /** Null in revisions that are older than this being kept, until `putReach`. */
  readonly reach: Uint8Array | null
}
export interface RevisionListQuery extends ListQuery {
  /** Only those that have a name. */
  readonly named?: boolean | undefined
  /** Only those that were published. */
  readonly published?: boolean | undefined
}

/** The revisions of one portal's pages, newest first in lists. But for their names they are never changed. */
export interface RevisionStore {
  /** Numbers the revision. */
  add(revision: Omit<Revision, 'number'>, source: RevisionSource): Promise<Revision>
  get(pageId: PageId, number: number): Promise<Revision | null>
  state(pageId: PageId, number: number): Promise<Uint8Array | null>
  latest(pageId: PageId): Promise<Revision | null>
  latestHead(pageId: PageId): Promise<RevisionHead | null>
  list(pageId: PageId, query: RevisionListQuery): Promise<List<RevisionHead>>
  /** Throws `store.missing`. */
  putName(pageId: PageId, number: number, name: string | null): Promise<void>
  /** Of all revisions of the page up to that number, oldest first. */
  reaches(pageId: PageId, upTo: number): Promise<readonly RevisionReach[]>
  /** Throws `store.missing`. */
  putReach(pageId: PageId, number: number, reach: Uint8Array): Promise<void>
}
