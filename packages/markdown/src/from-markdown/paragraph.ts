import { joinSoftBreaks } from './join-soft-breaks.ts'
import type { BlockReader } from './read-state.ts'

export const readParagraph: BlockReader<'paragraph'> = (node, state) => [
  { type: 'paragraph', content: joinSoftBreaks(state.line(node.children, [])) },
]
