import type { DocNode } from '@tsuzuri/document'
import type { ElementContent } from 'hast'
import { h } from '@tsuzuri/plugin/view'
import { renderLine } from './line.ts'
import type { PageContext } from './page-context.ts'

export const renderHeading = (node: DocNode, context: PageContext): ElementContent[] => {
  const level = Math.min(6, Math.max(1, Number(node.attrs?.['level'] ?? 1)))
  return [h(`h${level}`, { id: context.nextHeadingId() }, renderLine(node.content ?? [], context))]
}
