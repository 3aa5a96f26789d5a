import type { DocNode } from '@tsuzuri/document'
import type { PhrasingContent, TableCell } from 'mdast'
import type { BlockReader, ReadState } from './read-state.ts'

export const readTable: BlockReader<'table'> = (table, state) => [
  {
    type: 'table',
    content: table.children.map((row, index) => ({
      type: 'tableRow',
      content: row.children.map((cell, column) => ({
        type: index === 0 ? 'tableHeader' : 'tableCell',
        attrs: { align: table.align?.[column] ?? null },
        content: [{ type: 'paragraph', content: readCell(cell, state) }],
      })),
    })),
  },
]

/** A cell is one line of Markdown; `<br>` is the only way to say a break in it. */
const readCell = (cell: TableCell, state: ReadState): DocNode[] => state.line(cell.children.map(breakOf), [])

const breakOf = (node: PhrasingContent): PhrasingContent => {
  if (node.type === 'html' && /^<br ?\/?>$/i.test(node.value)) return { type: 'break' }
  return 'children' in node ? { ...node, children: node.children.map(breakOf) } : node
}
