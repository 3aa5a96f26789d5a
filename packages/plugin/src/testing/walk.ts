import type { Element, ElementContent } from 'hast'

/** All elements of a tree, the root first. */
export const elementsIn = (root: Element): readonly Element[] => [
  root,
  ...root.children.flatMap((child) => (child.type === 'element' ? elementsIn(child) : [])),
]

/** The words of a tree, as they stand. */
export const wordsIn = (node: ElementContent): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(wordsIn).join('') : ''
