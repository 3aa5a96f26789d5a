import type { DocNode } from '@tsuzuri/document'
import type { PhrasingContent } from 'mdast'

export const writeText = (node: DocNode): PhrasingContent[] => {
  const value = node.text ?? ''
  return [node.marks?.some(({ type }) => type === 'code') ? { type: 'inlineCode', value } : { type: 'text', value }]
}
