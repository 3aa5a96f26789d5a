import { commentIdSchema } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'
import { commentErrors, mostInThread } from './comment-errors.ts'
import { commentEvent } from './comment-event.ts'
import type { CommentRef } from './find-thread.ts'
import { inThread } from './in-thread.ts'
import { newComment } from './new-comment.ts'
import type { ShownThread } from './shown-thread.ts'

/** Answers a thread; a resolved one is open again by that. Throws what `inThread` does, `comment.invalid`, `comment.full`. */
export const replyToThread = (scope: Scope, { body, ...ref }: CommentRef & { readonly body: string }): Promise<ShownThread> =>
  inThread(scope, ref, async ({ tx, page, thread }) => {
    if ((await tx.comments.ofThreads([thread.id])).length >= mostInThread) throw commentErrors.full()
    const version = thread.version + 1
    const id = commentIdSchema.parse(scope.engine.newId())
    await tx.comments.add(newComment(scope, { id, threadId: thread.id, version, body }))
    await tx.events.add(commentEvent('page.commented', page, thread, id))
    if (thread.resolvedAt) await tx.events.add(commentEvent('page.comments-reopened', page, thread, id))
    return tx.comments.updateThread(thread.id, {
      version,
      updatedAt: scope.now(),
      resolvedAt: null,
      resolvedBy: null,
      resolvedByName: null,
    })
  })
