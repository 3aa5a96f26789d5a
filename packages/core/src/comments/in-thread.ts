import type { Page, PageComment, PageThread } from '@tsuzuri/model'
import { authorizePage } from '../pages/authorize-page.ts'
import { type FoundPage, livePage } from '../pages/get-page.ts'
import { versionRead } from '../pages/version-read.ts'
import type { Scope, ScopedUnit } from '../scope.ts'
import { type CommentRef, findThread, showThread } from './find-thread.ts'
import type { ShownThread } from './shown-thread.ts'

interface Found {
  readonly tx: ScopedUnit
  readonly page: Page
  /** In the version that the person reads. */
  readonly shown: Pick<FoundPage, 'page' | 'version'>
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
    authorizePage(scope, 'page.comment', page, ref.page)
    const shown = { page, version: versionRead(scope, page) ?? 'published' } as const
    return showThread(tx, shown, await work({ tx, page, shown, thread, comment }))
  })
