import type { TreeNode } from './build-tree.ts'

export interface ParentChoice {
  readonly id: string
  /** Set in by its depth, as a list of options cannot nest. */
  readonly label: string
  /** The page itself or below it: it cannot be moved there. */
  readonly within: boolean
}

/** All pages of the tree as places to put a page under. */
export const parentChoices = (nodes: readonly TreeNode[], own: string | null, depth = 0, within = false): readonly ParentChoice[] =>
  nodes.flatMap(({ page, children }) => {
    const inside = within || page.id === own
    return [
      { id: page.id, label: `${'　'.repeat(depth)}${page.title}`, within: inside },
      ...parentChoices(children, own, depth + 1, inside),
    ]
  })
