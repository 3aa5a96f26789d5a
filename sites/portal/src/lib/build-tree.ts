import type { PageOutline } from '@tsuzuri/client'

export interface TreeNode {
  readonly page: PageOutline
  readonly children: readonly TreeNode[]
}

/** Nests the pages of a portal, which come in order. A page whose parent is not among them stands at the top. */
export const buildTree = (pages: readonly PageOutline[]): readonly TreeNode[] => {
  const known = new Set(pages.map(({ id }) => id))
  const byParent = Map.groupBy(pages, ({ parentId }) => (parentId !== null && known.has(parentId) ? parentId : null))
  const below = (parent: PageOutline['parentId']): readonly TreeNode[] =>
    (byParent.get(parent) ?? []).map((page) => ({ page, children: below(page.id) }))
  return below(null)
}
