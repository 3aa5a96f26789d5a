import type { Scope } from '../scope.ts'
import { commentEvent } from './comment-event.ts'
import type { CommentRef } from './find-thread.ts'
import { inThread } from './in-thread.ts'
import { requireOwn } from './require-own.ts'
import type { ShownThread } from './shown-thread.ts'

/**
 * Takes one's own comment back: its words are gone for good, who wrote it and when stays. A thread in which no words are left is
 * resolved. Throws what `inThread` and `requireOwn` do.
 */
export const removeComment = (scope: Scope, { base, ...ref }: CommentRef & { readonly base?: number | undefined }): Promise<ShownThread> =>
  inThread(scope, ref, async ({ tx, page, shown, thread, comment }) => {
    await requireOwn(scope, tx, { shown, thread, comment }, base)
    const [version, now] = [thread.version + 1, scope.now()]
    await tx.comments.update(comment.id, { body: '', version, removedAt: now })
    await tx.events.add(commentEvent('page.comment-removed', page, thread, comment.id))
    const isEmpty = (await tx.comments.ofThreads([thread.id])).every(({ removedAt }) => removedAt)
    const resolved = { resolvedAt: now, resolvedBy: scope.actor.id, resolvedByName: scope.actor.name }
    return tx.comments.updateThread(thread.id, { version, updatedAt: now, ...(isEmpty && !thread.resolvedAt ? resolved : {}) })
  })
