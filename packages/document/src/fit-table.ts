import type { AttributeValue, DocNode } from './doc-json.ts'
import { fitInline, withContent } from './fit-inline.ts'

/**
 * A table of GFM's power: the first row heads, all rows are equally long, a column has one alignment (the heading
 * cell's), a cell is one line of text. None when there is no cell at all.
 */
export const fitTable = (children: readonly DocNode[]): DocNode[] => {
  const rows = children.map((row) =>
    row.type === 'tableRow' ? (row.content ?? []).flatMap((cell) => (isCell(cell) ? [cell] : [])) : [row],
  )
  const width = Math.max(0, ...rows.map((row) => row.length))
  if (width === 0) return []
  const aligns = Array.from({ length: width }, (_, column) => fitAlign(rows[0]?.[column]?.attrs?.['align']))
  const content = rows.map((row, index) => ({
    type: 'tableRow',
    content: aligns.map((align, column) => ({
      type: index === 0 ? 'tableHeader' : 'tableCell',
      attrs: { align, colspan: 1, rowspan: 1, colwidth: null },
      content: [withContent({ type: 'paragraph' }, cellLine(row[column]))],
    })),
  }))
  return [{ type: 'table', content }]
}

const isCell = (node: DocNode): boolean => node.type === 'tableCell' || node.type === 'tableHeader'

const fitAlign = (align: AttributeValue | undefined): string | null =>
  align === 'left' || align === 'center' || align === 'right' ? align : null

/** All that stands in the cell, in one line; what were blocks of their own are parted by breaks. */
const cellLine = (cell: DocNode | undefined): DocNode[] => {
  if (!cell) return []
  const blocks = isCell(cell) ? (cell.content ?? []) : [cell]
  const lines = blocks.map((block) => fitInline([block])).filter((line) => line.length > 0)
  return fitInline(lines.flatMap((line, index): DocNode[] => (index > 0 ? [{ type: 'hardBreak' }, ...line] : line)))
}
