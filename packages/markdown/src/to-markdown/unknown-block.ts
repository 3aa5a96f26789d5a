import { printPlaceholder } from '../placeholder.ts'
import type { BlockWriter } from './block-writer.ts'

export const writeUnknownBlock: BlockWriter = (node) => [{ type: 'html', value: printPlaceholder(String(node.attrs?.['json'] ?? '')) }]
