import type { BlockReader } from './read-state.ts'

export const readFootnoteDefinition: BlockReader<'footnoteDefinition'> = (node, state) => [
  { type: 'rawBlock', attrs: { source: state.source(node), kind: 'footnoteDefinition' } },
]
