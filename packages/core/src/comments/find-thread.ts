import type { PortalStores } from '@tsuzuri/db'
import { commentIdSchema, type PageComment, type PageId, type PageThread } from '@tsuzuri/model'
import type { FoundPage } from '../pages/get-page.ts'
import { commentErrors } from './comment-errors.ts'
import { showThreads } from './show-threads.ts'
import type { ShownThread } from './shown-thread.ts'

export interface CommentRef {
  /** Id or path. */
  readonly page: string
  /** The id of a comment; that of the first one names its thread. */
  readonly comment: string
}

interface FoundThread {
  readonly thread: PageThread
  readonly comment: PageComment
}

/** A comment of a page, and its thread. Throws `comment.missing`. */
export const findThread = async ({ comments }: PortalStores, pageId: PageId, id: string): Promise<FoundThread> => {
  const parsed = commentIdSchema.safeParse(id.toLowerCase())
  const comment = parsed.success ? await comments.get(parsed.data) : null
  const thread = comment && (await comments.thread(comment.threadId))
  if (!comment || thread?.pageId !== pageId) throw commentErrors.missing(id)
  return { thread, comment }
}

/** A thread as it is shown. */
export const showThread = async (
  stores: PortalStores,
  found: Pick<FoundPage, 'page' | 'version'>,
  thread: PageThread,
): Promise<ShownThread> => {
  const [shown] = await showThreads(stores, found, [thread])
  if (!shown) throw commentErrors.missing(thread.id)
  return shown
}
