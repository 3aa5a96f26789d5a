import { type FieldValue, rowsOf } from '@tsuzuri/model'
import type { FieldDefinition } from '@tsuzuri/plugin'
import type { Element } from 'hast'
import { h } from '@tsuzuri/plugin/view'
import type { FieldContext } from './field-context.ts'
import { formatField } from './format-field.ts'

/** A field's rows as a table, each cell with what is wrong with it, above it what is wrong with all; undefined when there is none, null when it is no table. */
export const tableElement = (
  { label, columns = {} }: FieldDefinition,
  value: FieldValue | undefined,
  context: FieldContext,
): Element | null | undefined => {
  const { locale, flaws = [] } = context
  const rows = rowsOf(value ?? [])
  if (rows === null) return null
  if (rows.length === 0) return undefined
  const all = Object.entries(columns)
  // A column nobody has written in says nothing.
  const told = all.filter(([name, column]) => rows.some((row) => formatField(column, row[name], context) !== undefined))
  const shown = told.length > 0 ? told : all
  const byCell = Map.groupBy(flaws, ({ field }) => field.split('.').slice(1, 3).join('.'))
  /** Of a cell (`2.limit`), or without one of the table as a whole. */
  const flawsOf = (cell: string): Element[] =>
    (byCell.get(cell) ?? []).map(({ words }) => h('p', { className: ['field-flaw'] }, words[locale]))
  return h('div', { className: ['records__scroll'] }, [
    ...flawsOf(''),
    h('table', { className: ['records__table', 'fields-table'] }, [
      h('caption', label[locale]),
      h('thead', [
        h(
          'tr',
          shown.map(([, column]) => h('th', { scope: 'col' }, column.label[locale])),
        ),
      ]),
      h(
        'tbody',
        rows.map((row, index) =>
          h(
            'tr',
            shown.map(([name, column]) =>
              h('td', { dataLabel: column.label[locale] }, [formatField(column, row[name], context) ?? '', ...flawsOf(`${index}.${name}`)]),
            ),
          ),
        ),
      ),
    ]),
  ])
}
