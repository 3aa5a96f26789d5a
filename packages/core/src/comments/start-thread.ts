import { commentIdSchema, type Issue, longest, type PageThread } from '@tsuzuri/model'
import { authorizePage } from '../pages/authorize-page.ts'
import { livePage } from '../pages/get-page.ts'
import { versionRead } from '../pages/version-read.ts'
import type { Scope } from '../scope.ts'
import { anchorAsked, type AskedPassage } from './anchor-asked.ts'
import { commentErrors } from './comment-errors.ts'
import { commentEvent } from './comment-event.ts'
import { showThread } from './find-thread.ts'
import { commentBody, newComment } from './new-comment.ts'
import type { ShownThread } from './shown-thread.ts'

export interface StartThread {
  /** Id or path. */
  readonly page: string
  readonly body: string
  /** What of the page is meant; the page as a whole unless told. */
  readonly passage?: AskedPassage | undefined
}

/**
 * Comments on a page, or on a passage of it. Throws `page.missing`, `access.denied`, `comment.invalid`,
 * `comment.passage-missing`, `comment.passage-ambiguous`.
 */
export const startThread = async (scope: Scope, { page: idOrPath, body, passage }: StartThread): Promise<ShownThread> => {
  const page = await livePage(scope.read.pages, idOrPath)
  authorizePage(scope, 'page.comment', page, idOrPath)
  const words = commentBody(body)
  // Before the unit, which holds all other writers up: what the log says up to here never changes.
  const anchor = passage ? await anchorAsked(scope, page, passage) : null
  if (anchor && anchor.quote.length > longest.quote) throw commentErrors.invalid(tooLong)
  return scope.unit(async (tx) => {
    const { id: pageId, title, path } = await livePage(tx.pages, page.id)
    const id = commentIdSchema.parse(scope.engine.newId())
    const now = scope.now()
    const thread: PageThread = {
      id,
      portalId: scope.portal.id,
      pageId,
      anchor,
      version: 1,
      createdAt: now,
      updatedAt: now,
      resolvedAt: null,
      resolvedBy: null,
      resolvedByName: null,
    }
    await tx.comments.addThread(thread)
    await tx.comments.add(newComment(scope, { id, threadId: id, version: 1, body: words }))
    await tx.events.add(commentEvent('page.commented', { id: pageId, title, path }, thread, id))
    return showThread(tx, { page, version: versionRead(scope, page) ?? 'published' }, thread)
  })
}

const tooLong: readonly Issue[] = [
  { path: 'passage', message: `It is longer than ${longest.quote} characters; comment on a part of it, or on the page as a whole.` },
]
