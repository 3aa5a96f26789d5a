import type { PortalStores } from '@tsuzuri/db'
import type { PageComment, PageThread } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'
import type { FoundPage } from '../pages/get-page.ts'
import { commentErrors } from './comment-errors.ts'
import { showThread } from './find-thread.ts'

interface Asked {
  readonly shown: Pick<FoundPage, 'page' | 'version'>
  readonly thread: PageThread
  readonly comment: PageComment
}

/**
 * Lets whoever wrote a comment change it, as long as its words are those of version `base` of the thread. Throws
 * `comment.not-own`, `comment.removed`, `comment.stale`.
 */
export const requireOwn = async (
  scope: Scope,
  stores: PortalStores,
  { shown, thread, comment }: Asked,
  base: number | undefined,
): Promise<void> => {
  if (comment.actorId !== scope.actor.id) throw commentErrors['not-own']()
  if (comment.removedAt) throw commentErrors.removed()
  if (base !== undefined && (base < comment.version || base > thread.version))
    throw commentErrors.stale(base, await showThread(stores, shown, thread))
}
