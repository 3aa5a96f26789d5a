import type { DocNode } from '@tsuzuri/document'
import { type Flow, writeBlocks } from './write-blocks.ts'

export const writeBlockquote = (node: DocNode): Flow[] => [{ type: 'blockquote', children: writeBlocks(node.content ?? []) }]
