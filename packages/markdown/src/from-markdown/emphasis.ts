import type { LineReader } from './read-state.ts'

export const readEmphasis: LineReader<'emphasis'> = (node, state, marks) => state.line(node.children, [...marks, { type: 'italic' }])
