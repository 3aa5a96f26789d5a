import type { Scope } from '../scope.ts'
import { commentEvent } from './comment-event.ts'
import type { CommentRef } from './find-thread.ts'
import { inThread } from './in-thread.ts'
import { commentBody } from './new-comment.ts'
import { requireOwn } from './require-own.ts'
import type { ShownThread } from './shown-thread.ts'

export interface ChangeComment extends CommentRef {
  readonly body: string
  /** The thread's version it was read in. */
  readonly base?: number | undefined
}

/** Writes one's own comment anew; that it was is told. Throws what `inThread` and `requireOwn` do, `comment.invalid`. */
export const changeComment = (scope: Scope, { body, base, ...ref }: ChangeComment): Promise<ShownThread> =>
  inThread(scope, ref, async ({ tx, page, shown, thread, comment }) => {
    await requireOwn(scope, tx, { shown, thread, comment }, base)
    const words = commentBody(body)
    if (words === comment.body) return thread
    const [version, now] = [thread.version + 1, scope.now()]
    await tx.comments.update(comment.id, { body: words, version, editedAt: now })
    await tx.events.add(commentEvent('page.comment-changed', page, thread, comment.id))
    return tx.comments.updateThread(thread.id, { version, updatedAt: now })
  })
