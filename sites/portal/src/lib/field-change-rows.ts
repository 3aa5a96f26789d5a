import type { FieldChange, FieldInfo } from '@tsuzuri/client'
import type { FieldValue, FieldValues, Locale } from '@tsuzuri/model'
import type { Translate } from '../messages/translate.ts'
import { localized } from './localized.ts'

/** A line of what differs: what it is called, and what it said before and says now. */
export interface ChangedLine {
  readonly label: string
  readonly before: string
  readonly after: string
}

/** What differs in a field: one line, of a table one for each cell or row that does. */
export const fieldChangeRows = (
  change: FieldChange,
  field: FieldInfo | undefined,
  locale: Locale,
  t: Translate,
): readonly ChangedLine[] => {
  const label = localized(field?.label ?? change.field, locale)
  if (!change.rows || !field?.columns)
    return [{ label, before: written(field, change.before, locale), after: written(field, change.after, locale) }]
  const { columns } = field
  const nameOf = (column: string): string => localized(columns[column]?.label ?? column, locale)
  const cell = (column: string, row: FieldValues): string => written(columns[column], row[column] ?? null, locale)
  const whole = (row: FieldValues | undefined): string =>
    Object.keys(row ?? {})
      .flatMap((column) => (row && cell(column, row) !== '' ? [`${nameOf(column)}: ${cell(column, row)}`] : []))
      .join(' / ')
  return change.rows.flatMap(({ number, before, after }) => {
    const name = t('diff.row', { label, number })
    if (!before || !after) return [{ label: name, before: whole(before), after: whole(after) }]
    return [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .map((column) => ({ label: `${name} ${nameOf(column)}`, before: cell(column, before), after: cell(column, after) }))
      .filter((line) => line.before !== line.after)
  })
}

const written = (field: FieldInfo | undefined, value: FieldValue, locale: Locale): string => {
  if (value === null) return ''
  if (typeof value === 'string') return localized(field?.choices?.[value] ?? value, locale)
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
