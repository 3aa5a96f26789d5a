import type { LineReader } from './read-state.ts'

export const readStrong: LineReader<'strong'> = (node, state, marks) => state.line(node.children, [...marks, { type: 'bold' }])
