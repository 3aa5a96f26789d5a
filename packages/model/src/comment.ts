import type { CommentId, PageId, PortalId } from './ids.ts'
import type { Side } from './role.ts'

/**
 * Where a passage of a page's text begins and ends, so that it is found again after edits. `start` and `end` are Yjs relative
 * positions in base64, the innermost first: when a paragraph is gone, its place among the others is still known.
 */
export interface PassageAnchor {
  readonly start: readonly string[]
  readonly end: readonly string[]
  /** The words of the passage as they stood, and those before and after it. */
  readonly quote: string
  readonly prefix: string
  readonly suffix: string
}

/** A thread of comments on a page, or on a passage of it. It is named by its first comment. */
export interface PageThread {
  readonly id: CommentId
  readonly portalId: PortalId
  readonly pageId: PageId
  /** Null for what is said of the page as a whole. */
  readonly anchor: PassageAnchor | null
  /** Rises by one with each comment and each change of one; what `If-Match` compares. */
  readonly version: number
  readonly createdAt: Date
  readonly updatedAt: Date
  /** Null while it is open. */
  readonly resolvedAt: Date | null
  readonly resolvedBy: string | null
  readonly resolvedByName: string | null
}

/** A comment of a thread. One that was taken back leaves its place, its writer and its time; its words are gone. */
export interface PageComment {
  readonly id: CommentId
  readonly portalId: PortalId
  readonly threadId: CommentId
  readonly body: string
  readonly actorId: string
  readonly actorName: string
  readonly side: Side
  readonly at: Date
  /** The thread's version that its words are of. */
  readonly version: number
  readonly editedAt: Date | null
  readonly removedAt: Date | null
}

export const threadStates = ['open', 'resolved'] as const
export type ThreadState = (typeof threadStates)[number]
