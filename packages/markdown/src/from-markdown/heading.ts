import { joinSoftBreaks } from './join-soft-breaks.ts'
import type { BlockReader } from './read-state.ts'

export const readHeading: BlockReader<'heading'> = (node, state) => [
  { type: 'heading', attrs: { level: node.depth }, content: joinSoftBreaks(state.line(node.children, [])) },
]
