import type { Scope } from '../scope.ts'
import { commentErrors } from './comment-errors.ts'
import { commentEvent } from './comment-event.ts'
import { type CommentRef, showThread } from './find-thread.ts'
import { inThread } from './in-thread.ts'
import type { ShownThread } from './shown-thread.ts'

export interface ResolveThread extends CommentRef {
  readonly to: 'resolved' | 'open'
  /** The version that was read; refused when something was written since. */
  readonly base?: number | undefined
}

/** Says that a thread is dealt with, or that it is not. What it is already, it stays. Throws what `inThread` does, `comment.stale`. */
export const resolveThread = (scope: Scope, { to, base, ...ref }: ResolveThread): Promise<ShownThread> =>
  inThread(scope, ref, async ({ tx, page, shown, thread }) => {
    if (base !== undefined && base !== thread.version) throw commentErrors.stale(base, await showThread(tx, shown, thread))
    if ((thread.resolvedAt !== null) === (to === 'resolved')) return thread
    const now = scope.now()
    await tx.events.add(commentEvent(to === 'resolved' ? 'page.comments-resolved' : 'page.comments-reopened', page, thread))
    return tx.comments.updateThread(thread.id, {
      version: thread.version + 1,
      updatedAt: now,
      ...(to === 'resolved'
        ? { resolvedAt: now, resolvedBy: scope.actor.id, resolvedByName: scope.actor.name }
        : { resolvedAt: null, resolvedBy: null, resolvedByName: null }),
    })
  })
