import type { LineReader } from './read-state.ts'

export const readInlineCode: LineReader<'inlineCode'> = (node, _state, marks) => [
  { type: 'text', text: node.value, marks: [...marks, { type: 'code' }] },
]
