import type { Page, PageComment, PageThread } from '@tsuzuri/model'
import { livePage } from '../pages/get-page.ts'
import { pageSubject } from '../pages/page-type.ts'
import { authorize } from '../policies/authorize.ts'
import type { Scope, ScopedUnit } from '../scope.ts'
import { type CommentRef, findThread, showThread } from './find-thread.ts'
import type { ShownThread } from './shown-thread.ts'

interface Found {
  readonly tx: ScopedUnit
  readonly page: Page
  readonly thread: PageThread
  readonly comment: PageComment
}

/**
 * One unit of work on a thread by whoever may comment; `work` answers the thread as it then is. Throws `page.missing`,
 * `access.denied`, `comment.missing`.
 */
export const inThread = (scope: Scope, ref: CommentRef, work: (found: Found) => Promise<PageThread>): Promise<ShownThread> =>
  scope.unit(async (tx) => {
    const page = await livePage(tx.pages, ref.page)
    const { thread, comment } = await findThread(tx, page.id, ref.comment)
    authorize(scope, 'page.comment', pageSubject(scope.engine.registry, page))
    return showThread(tx, await work({ tx, page, thread, comment }))
  })
