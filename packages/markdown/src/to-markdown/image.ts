import type { DocNode } from '@tsuzuri/document'
import type { PhrasingContent } from 'mdast'

export const writeImage = (node: DocNode): PhrasingContent[] => {
  const { src, alt, title } = node.attrs ?? {}
  return [{ type: 'image', url: String(src ?? ''), alt: String(alt ?? ''), title: typeof title === 'string' ? title : null }]
}
