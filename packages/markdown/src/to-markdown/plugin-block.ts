import type { DocNode } from '@tsuzuri/document'
import { printBlock } from '../print-block.ts'
import type { Flow } from './write-blocks.ts'

/** The block as it was typed, as long as that still says what the block is. */
export const writePluginBlock = (node: DocNode): Flow[] => {
  const source = node.attrs?.['source']
  return [{ type: 'html', value: typeof source === 'string' ? source : printBlock(node.attrs ?? {}) }]
}
