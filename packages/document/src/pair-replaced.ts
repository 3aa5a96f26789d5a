import type * as Y from 'yjs'
import { readElement } from './read-tree.ts'
import { similarity } from './similarity.ts'
import { isTextTree, type Tree } from './tree.ts'

/** Which of the trees that replace a block it is to become: the likest of its kind. None when there is none of its kind. */
export const pairReplaced = (block: Y.XmlElement, trees: readonly Tree[]): number | undefined => {
  const present = readElement(block)
  const like = similarity()
  let best: { readonly index: number; readonly likeness: number } | undefined
  for (const [index, tree] of trees.entries()) {
    if (isTextTree(tree) || tree.name !== present.name) continue
    const likeness = like(present, tree)
    if (!best || likeness > best.likeness) best = { index, likeness }
  }
  return best?.index
}
