import { isBlockName, printBlock } from '../print-block.ts'
import { readBlockParts } from '../read-block-parts.ts'
import type { BlockReader } from './read-state.ts'

/** A block. Lines such as `::給与`, which no plugin can be named, stay the words they are. */
export const readLeafDirective: BlockReader<'leafDirective'> = (node, state) => {
  const source = state.source(node)
  if (!isBlockName(node.name)) return [{ type: 'paragraph', content: [{ type: 'text', text: source }] }]
  const parts = readBlockParts(node, source)
  return [{ type: 'pluginBlock', attrs: { ...parts, source: printBlock(parts) === source ? null : source } }]
}
