import type { BlockWriter } from './block-writer.ts'

export const writeBlockquote: BlockWriter = (node, writeInner) => [{ type: 'blockquote', children: writeInner(node.content ?? []) }]
