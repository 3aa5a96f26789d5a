import type { FieldValue, NewEvent, Page } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import type { Scope, ScopedUnit } from '../scope.ts'
import { checkFields } from './check-fields.ts'
import { findPlace } from './find-place.ts'
import { authorizePage } from './authorize-page.ts'
import { livePage } from './get-page.ts'
import { orderSiblings } from './order-siblings.ts'
import { pageErrors } from './page-errors.ts'
import { homePath, joinPath } from './page-path.ts'
import { pageSubject, requireHomeType, requirePageType } from './page-type.ts'
import { versionRead } from './version-read.ts'

export interface ChangePage {
  /** Id or path. */
  readonly page: string
  /** The version the change was made on. */
  readonly base: number
  readonly title?: string | undefined
  readonly slug?: string | undefined
  /** Id or path of the new parent; null for the top of the tree. */
  readonly parent?: string | null | undefined
  readonly type?: string | undefined
  /** Place among the siblings, 0 is first. */
  readonly position?: number | undefined
}

/**
 * Gives a page another title, slug, parent, type or position. Its old address and those below it redirect from then on.
 * Throws `page.missing`, `page.stale`, `page.cycle`, `page.path-taken`, `page.path-too-long`, `page.slug-invalid`,
 * `page.slug-reserved`, `page.home-fixed`, `page.home-single`, `page.type-unknown`, `page.fields-invalid`.
 */
export const changePage = (scope: Scope, input: ChangePage): Promise<Page> =>
  scope.unit(async (tx) => {
    const page = await livePage(tx.pages, input.page)
    authorizePage(scope, 'page.edit', page, input.page)
    if (page.version !== input.base) throw pageErrors.stale(input.base, page)
    const type = checkType(scope, page, input.type)
    const tree = await tx.pages.tree()
    const target = await placeOf(scope, tx, tree, page, input)
    const isMoved = target.path !== page.path || target.parentId !== page.parentId
    const title = input.title ?? page.title
    const position =
      target.parentId !== page.parentId || input.position !== undefined
        ? await orderSiblings(tx.pages, tree, target.parentId, page.id, input.position)
        : page.position
    if (!isMoved && title === page.title && type === page.type && position === page.position) return page

    if (target.path !== page.path) await tx.pages.repath(page.id, page.path, target.path)
    const changed = await tx.pages.update(page.id, {
      parentId: target.parentId,
      slug: target.slug,
      title,
      type,
      position,
      version: page.version + 1,
      updatedBy: scope.actor.id,
      updatedAt: scope.now(),
    })
    for (const event of eventsOf(page, changed)) await tx.events.add(event)
    return changed
  })

const checkType = (scope: Scope, page: Page, type: string | undefined): string => {
  if (type === undefined || type === page.type) return page.type
  const definition = requirePageType(scope.engine.registry, type)
  requireHomeType(scope.engine.registry, page, page.type, type)
  authorize(scope, 'page.edit', pageSubject(scope.engine.registry, { type, trashedAt: null }))
  checkFields({ type: definition, role: scope.role, before: {}, after: page.fields })
  return type
}

const placeOf = async (
  scope: Scope,
  tx: ScopedUnit,
  tree: readonly Page[],
  page: Page,
  input: ChangePage,
): Promise<Pick<Page, 'parentId' | 'slug' | 'path'>> => {
  const parent = await parentOf(tx, tree, page, input.parent)
  if (typeof input.parent === 'string' && parent && versionRead(scope, parent) === null) throw pageErrors.missing(input.parent)
  const slug = input.slug ?? page.slug
  const isSame = (parent?.id ?? null) === page.parentId && slug.normalize('NFC') === page.slug
  if (isSame) return { parentId: page.parentId, slug: page.slug, path: page.path }
  if (page.path === homePath) throw pageErrors['home-fixed']()
  authorizePage(scope, 'page.move', page, input.page)
  const line = ancestors(tree, parent)
  if (line.some((ancestor) => ancestor.id === page.id)) throw pageErrors.cycle(joinPath(page.path, '…'))
  return { parentId: parent?.id ?? null, ...findPlace(tree, { parent, slug, derived: slug, self: page }) }
}

const parentOf = async (tx: ScopedUnit, tree: readonly Page[], page: Page, parent: string | null | undefined): Promise<Page | null> => {
  if (parent === null) return null
  if (parent !== undefined) return livePage(tx.pages, parent)
  return tree.find((other) => other.id === page.parentId) ?? null
}

const ancestors = (tree: readonly Page[], page: Page | null): readonly Page[] => {
  const byId = new Map(tree.map((other) => [other.id, other]))
  const line: Page[] = []
  for (let at = page ?? undefined; at && !line.includes(at); at = at.parentId ? byId.get(at.parentId) : undefined) line.push(at)
  return line
}

const eventsOf = (before: Page, after: Page): readonly NewEvent[] => {
  const subject = { kind: 'page', id: after.id } as const
  const named: Record<string, FieldValue> = { title: after.title, path: after.path, version: after.version }
  const isRenamed = before.title !== after.title || before.type !== after.type
  const isMoved = before.path !== after.path || before.parentId !== after.parentId || before.position !== after.position
  return [
    ...(isRenamed ? [{ type: 'page.renamed', subject, data: { ...named, from: before.title } } as const] : []),
    ...(isMoved ? [{ type: 'page.moved', subject, data: { ...named, from: before.path } } as const] : []),
  ]
}
