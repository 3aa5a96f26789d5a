import type { PlacedBlock } from '@tsuzuri/document'
import type { LeafDirective } from 'mdast-util-directive'

/** What is written of a block. */
export type BlockParts = Pick<PlacedBlock, 'name' | 'attributes' | 'label'>

/** A block's name, its attributes as texts, and its label word for word. */
export const readBlockParts = (node: LeafDirective, source: string): BlockParts => {
  const start = node.position?.start.offset ?? 0
  const from = node.children[0]?.position?.start.offset
  const to = node.children.at(-1)?.position?.end.offset
  return {
    name: node.name,
    attributes: Object.fromEntries(Object.entries(node.attributes ?? {}).map(([key, value]) => [key, value ?? ''])),
    label: from === undefined || to === undefined ? '' : source.slice(from - start, to - start),
  }
}
