import type { PageId } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'
import { authorizePage } from './authorize-page.ts'
import { livePage } from './get-page.ts'
import { pageErrors } from './page-errors.ts'
import { homePath } from './page-path.ts'

/**
 * Puts a page and all below it into the trash and ends their editing. With `base`, only when the page is still at that
 * version. Answers the ids. Throws `page.missing`, `page.stale`, `page.home-fixed`, `page.frozen` for one of them, `access.denied`.
 */
export const trashPage = async (
  scope: Scope,
  input: { readonly page: string; readonly base?: number | undefined },
): Promise<readonly PageId[]> => {
  const ids = await scope.unit(async (tx) => {
    const page = await livePage(tx.pages, input.page)
    authorizePage(scope, 'page.trash', page, input.page)
    if (page.path === homePath) throw pageErrors['home-fixed']()
    if (input.base !== undefined && page.version !== input.base) throw pageErrors.stale(input.base, page)
    const trashed = await tx.pages.trash(page.id, scope.now(), scope.actor.id)
    for (const id of trashed) {
      const each = await tx.pages.get(id)
      if (each?.frozenBy) throw pageErrors.frozen(each.path, each.frozenBy)
      await tx.events.add({
        type: 'page.trashed',
        subject: { kind: 'page', id },
        data: { title: each?.title ?? '', path: each?.path ?? '', with: page.id },
      })
    }
    return trashed
  })
  for (const id of ids) scope.engine.live.close(scope.portal.id, id, scope.actor.name)
  return ids
}
