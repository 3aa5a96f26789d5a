import type { LineReader } from './read-state.ts'

export const readFootnoteReference: LineReader<'footnoteReference'> = (node, state) => [
  { type: 'rawInline', attrs: { source: state.source(node), kind: 'footnoteReference' } },
]
