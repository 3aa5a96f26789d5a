import type { LineReader } from './read-state.ts'

export const readDelete: LineReader<'delete'> = (node, state, marks) => state.line(node.children, [...marks, { type: 'strike' }])
