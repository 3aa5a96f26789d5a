import type { List, ListQuery, PageId, Revision, RevisionHead } from '@tsuzuri/model'

/** The revisions of one portal's pages, newest first in lists. They are never changed. */
export interface RevisionStore {
  /** `state` is the live document (Yjs update, V2) the revision was cut from. Numbers the revision. */
  add(revision: Omit<Revision, 'number'>, state: Uint8Array): Promise<Revision>
  get(pageId: PageId, number: number): Promise<Revision | null>
  state(pageId: PageId, number: number): Promise<Uint8Array | null>
  latest(pageId: PageId): Promise<Revision | null>
  latestHead(pageId: PageId): Promise<RevisionHead | null>
  list(pageId: PageId, query: ListQuery): Promise<List<RevisionHead>>
}
