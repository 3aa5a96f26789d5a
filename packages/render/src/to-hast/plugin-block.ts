import { type DocNode, placedBlock } from '@tsuzuri/document'
import type { ElementContent } from 'hast'
import { blockElement } from './block-element.ts'
import type { PageContext } from './render-context.ts'

export const renderPluginBlock = (node: DocNode, { blocks, words }: PageContext): ElementContent[] => {
  const placed = placedBlock(node)
  return [blockElement(placed, blocks.get(placed.key) ?? { problem: 'unknown' }, words)]
}
