import { placedBlock } from '@tsuzuri/document'
import { printBlock } from '../print-block.ts'
import type { BlockWriter } from './block-writer.ts'

/** The block as it was typed, as long as that still says what the block is. */
export const writePluginBlock: BlockWriter = (node) => {
  const source = node.attrs?.['source']
  return [{ type: 'html', value: typeof source === 'string' ? source : printBlock(placedBlock(node)) }]
}
