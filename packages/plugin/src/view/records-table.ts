import type { Element, ElementContent } from 'hast'
import { h } from './h.ts'

export interface TableColumn {
  /** Ends up in the class: `contact-table__when`. */
  readonly name: string
  readonly label: string
  /** Set flush right, in figures of one width. */
  readonly numeric?: boolean
}
export interface TableRow {
  /** The record's id: how the browser tells a new row from an old one. */
  readonly key: string
  readonly cells: readonly (ElementContent | string | null)[]
}
export interface RecordsTable {
  /** The block's name, the stem of its classes. */
  readonly block: string
  readonly caption: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
  /** Which column names its row; the first unless told. */
  readonly heading?: string
}

/** A table of records with caption and scopes. On a narrow screen each cell can show its `data-label`. */
export const recordsTable = ({ block, caption, columns, rows, heading = columns[0]?.name ?? '' }: RecordsTable): Element =>
  h('div', { className: ['records__scroll'], role: 'region', ariaLabel: caption, tabIndex: 0 }, [
    h('table', { className: ['records__table', `${block}__table`] }, [
      h('caption', { className: ['records__caption'] }, caption),
      h('thead', [
        h(
          'tr',
          columns.map((column) => h('th', { scope: 'col', className: cellClasses(block, column) }, column.label)),
        ),
      ]),
      h(
        'tbody',
        rows.map((row) =>
          h(
            'tr',
            { className: [`${block}__row`], dataKey: row.key },
            columns.map((column, index) => {
              const content = row.cells[index] ?? ''
              const isHeading = column.name === heading
              return h(
                isHeading ? 'th' : 'td',
                { ...(isHeading ? { scope: 'row' } : {}), className: cellClasses(block, column), dataLabel: column.label },
                [content],
              )
            }),
          ),
        ),
      ),
    ]),
  ])

const cellClasses = (block: string, { name, numeric }: TableColumn): string[] => [
  `${block}__${name}`,
  ...(name === 'title' || name === 'name' ? ['title'] : []),
  ...(numeric ? ['number'] : []),
]
