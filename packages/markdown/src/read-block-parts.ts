import type { LeafDirective } from 'mdast-util-directive'

/** A block's name, its attributes as texts, and its label word for word. */
export interface BlockParts {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly label: string
}

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
