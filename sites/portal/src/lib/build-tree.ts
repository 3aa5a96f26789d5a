import type { PageNode } from '@tsuzuri/client'

export interface TreeNode {
  readonly page: PageNode
  readonly children: readonly TreeNode[]
}

/** Nests the pages of a portal, which come in order. A page whose parent is not among them stands at the top. */
export const buildTree = (pages: readonly PageNode[]): readonly TreeNode[] => {
  const known = new Set(pages.map(({ id }) => id))
  const byParent = Map.groupBy(pages, ({ parentId }) => (parentId !== null && known.has(parentId) ? parentId : null))
  const below = (parent: PageNode['parentId']): readonly TreeNode[] =>
    (byParent.get(parent) ?? []).map((page) => ({ page, children: below(page.id) }))
  return below(null)
}
