import type { PageStore } from '@tsuzuri/db'
import type { Page, PageId } from '@tsuzuri/model'

/**
 * Makes room for a page at `position` (0 is first; absent or too large is last) among the children of a parent, and
 * answers the position it gets. Siblings that change place keep their version: nothing of theirs was edited.
 */
export const orderSiblings = async (
  pages: PageStore,
  tree: readonly Page[],
  parentId: PageId | null,
  self: PageId | null,
  position?: number,
): Promise<number> => {
  const siblings = tree.filter((page) => page.parentId === parentId && page.id !== self)
  if (position === undefined || position >= siblings.length) return Math.max(-1, ...siblings.map((page) => page.position)) + 1
  const place = Math.max(0, Math.trunc(position))
  for (const [index, sibling] of siblings.entries()) {
    const next = index < place ? index : index + 1
    if (sibling.position !== next) await pages.update(sibling.id, { position: next })
  }
  return place
}
