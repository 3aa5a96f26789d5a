import { getPage } from '../pages/get-page.ts'
import type { Scope } from '../scope.ts'
import { type CommentRef, findThread, showThread } from './find-thread.ts'
import type { ShownThread } from './shown-thread.ts'

/** The thread of a comment. Throws `page.missing`, `comment.missing`. */
export const getThread = async (scope: Scope, ref: CommentRef): Promise<ShownThread> => {
  const found = await getPage(scope, ref.page)
  const { thread } = await findThread(scope.read, found.page.id, ref.comment)
  return showThread(scope.read, found, thread)
}
