import type { AttributeValue } from '@tsuzuri/document'
import type { AlignType, PhrasingContent } from 'mdast'
import type { BlockWriter } from './block-writer.ts'
import { writeLine } from './write-line.ts'

export const writeTable: BlockWriter = (table) => {
  const rows = table.content ?? []
  return [
    {
      type: 'table',
      align: (rows[0]?.content ?? []).map((cell) => alignOf(cell.attrs?.['align'])),
      children: rows.map((row) => ({
        type: 'tableRow',
        children: (row.content ?? []).map((cell) => ({
          type: 'tableCell',
          children: writeLine(cell.content?.[0]?.content ?? []).map(breakAsTag),
        })),
      })),
    },
  ]
}

const alignOf = (align: AttributeValue | undefined): AlignType =>
  align === 'left' || align === 'center' || align === 'right' ? align : null

const breakAsTag = (node: PhrasingContent): PhrasingContent => {
  if (node.type === 'break') return { type: 'html', value: '<br>' }
  return 'children' in node ? { ...node, children: node.children.map(breakAsTag) } : node
}
