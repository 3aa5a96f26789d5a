import type { LineReader } from './read-state.ts'

export const readText: LineReader<'text'> = (node, _state, marks) => [{ type: 'text', text: node.value, marks }]
