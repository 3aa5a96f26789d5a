import type { DocNode } from '@tsuzuri/document'
import type { Flow } from './write-blocks.ts'

export const writeRawBlock = (node: DocNode): Flow[] => [{ type: 'html', value: String(node.attrs?.['source'] ?? '') }]
