import type { PageOutline } from '@tsuzuri/client'
import type { TreeNode } from './build-tree.ts'

/** The pages above a page, from the top; empty for a page at the top or not in the tree. */
export const pathToPage = (nodes: readonly TreeNode[], id: string): readonly PageOutline[] => search(nodes, id) ?? []

const search = (nodes: readonly TreeNode[], id: string): readonly PageOutline[] | null => {
  for (const { page, children } of nodes) {
    if (page.id === id) return []
    const below = search(children, id)
    if (below !== null) return [page, ...below]
  }
  return null
}
