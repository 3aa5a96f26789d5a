import type { BlockWriter } from './block-writer.ts'

export const writeRawBlock: BlockWriter = (node) => [{ type: 'html', value: String(node.attrs?.['source'] ?? '') }]
