import type { BlockReader } from './read-state.ts'

export const readCode: BlockReader<'code'> = (node) => [
  { type: 'codeBlock', attrs: { language: node.lang ?? null, meta: node.meta ?? null }, content: [{ type: 'text', text: node.value }] },
]
