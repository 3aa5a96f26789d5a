import { type Page, pageIdSchema } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import type { Scope, ScopedUnit } from '../scope.ts'
import { findPlace } from './find-place.ts'
import { mayReadTrashed } from './get-page.ts'
import { pageErrors } from './page-errors.ts'
import { pageSubject } from './page-type.ts'

/**
 * Brings a page back with all that was trashed together with it: to where it was, under a numbered slug when its address
 * is taken meanwhile, at the top of the tree when its parent is gone. Throws `page.missing`, `page.path-too-long`, `access.wrong-state`.
 */
export const restorePage = (scope: Scope, input: { readonly page: string }): Promise<Page> =>
  scope.unit(async (tx) => {
    const page = await trashedPage(scope, tx, input.page)
    const tree = await tx.pages.tree()
    const parent = tree.find((other) => other.id === page.parentId) ?? null
    const place = findPlace(tree, { parent, derived: page.slug, self: page })
    if (place.path !== page.path) {
      await tx.pages.repath(page.id, page.path, place.path)
      await tx.pages.update(page.id, { parentId: parent?.id ?? null, slug: place.slug })
    }
    const restored = await tx.pages.untrash(page.id, scope.actor.id, scope.now())
    for (const id of restored) {
      const each = await tx.pages.get(id)
      await tx.events.add({
        type: 'page.restored',
        subject: { kind: 'page', id },
        data: { title: each?.title ?? '', path: each?.path ?? '', with: page.id },
      })
    }
    const back = await tx.pages.get(page.id)
    if (!back) throw pageErrors.missing(input.page)
    return back
  })

const trashedPage = async (scope: Scope, tx: ScopedUnit, idText: string): Promise<Page> => {
  const id = pageIdSchema.safeParse(idText.toLowerCase())
  const page = id.success ? await tx.pages.get(id.data) : null
  if (!page || (page.trashedAt && !mayReadTrashed(scope, page))) throw pageErrors.missing(idText)
  authorize(scope, 'page.restore', pageSubject(scope.engine.registry, page))
  return page
}
