import type { CommentId, List, ListQuery, PageComment, PageId, PageThread, ThreadState } from '@tsuzuri/model'

export interface ThreadFilter extends ListQuery {
  readonly state?: ThreadState | undefined
}
export type ThreadPatch = Partial<Pick<PageThread, 'version' | 'updatedAt' | 'resolvedAt' | 'resolvedBy' | 'resolvedByName'>>
export type CommentPatch = Partial<Pick<PageComment, 'body' | 'version' | 'editedAt' | 'removedAt'>>

export interface LatestComment extends Pick<PageComment, 'id' | 'threadId' | 'actorName' | 'body'> {
  readonly resolved: boolean
}

/** What is said of the pages of one portal. */
export interface CommentStore {
  addThread(thread: PageThread): Promise<void>
  thread(id: CommentId): Promise<PageThread | null>
  /** Oldest first. */
  threads(pageId: PageId, filter: ThreadFilter): Promise<List<PageThread>>
  updateThread(id: CommentId, patch: ThreadPatch): Promise<PageThread>
  add(comment: PageComment): Promise<void>
  get(id: CommentId): Promise<PageComment | null>
  /** All comments of these threads, oldest first. */
  ofThreads(ids: readonly CommentId[]): Promise<readonly PageComment[]>
  update(id: CommentId, patch: CommentPatch): Promise<PageComment>
  /** The latest comments of a page, at most so many of them, the latest first; and whether their thread is resolved. */
  latest(pageId: PageId, most: number): Promise<readonly LatestComment[]>
}
