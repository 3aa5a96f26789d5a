import type { DocNode } from '@tsuzuri/document'
import { printPlaceholder } from '../placeholder.ts'
import type { Flow } from './write-blocks.ts'

export const writeUnknownBlock = (node: DocNode): Flow[] => [{ type: 'html', value: printPlaceholder(String(node.attrs?.['json'] ?? '')) }]
