import type { DocNode } from '@tsuzuri/document'
import type { Element, ElementContent } from 'hast'
import { h } from '@tsuzuri/plugin/view'
import { renderLine } from './line.ts'
import type { PageContext } from './page-context.ts'

/** A table in a frame that scrolls by itself, by keyboard too. */
export const renderTable = (table: DocNode, context: PageContext): ElementContent[] => {
  const [head, ...body] = (table.content ?? []).map((row) =>
    h(
      'tr',
      (row.content ?? []).map((cell) => renderCell(cell, context)),
    ),
  )
  const parts = [...(head ? [h('thead', [head])] : []), ...(body.length > 0 ? [h('tbody', body)] : [])]
  return [h('div', { className: ['table-scroll'], role: 'region', tabIndex: 0, ariaLabel: context.words.table }, [h('table', parts)])]
}

const renderCell = (cell: DocNode, context: PageContext): Element => {
  const line = renderLine(cell.content?.[0]?.content ?? [], context)
  const align = cell.attrs?.['align']
  const className = typeof align === 'string' ? [`align-${align}`] : []
  return cell.type === 'tableHeader' ? h('th', { scope: 'col', className }, line) : h('td', { className }, line)
}
