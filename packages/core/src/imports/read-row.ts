import type { SheetCell, SheetRow } from '@tsuzuri/files'
import type { FieldValue, Localized } from '@tsuzuri/model'
import { type CellContext, readCell } from './cells/read-cell.ts'
import type { ImportFlaw } from './import-report.ts'
import type { MatchedColumn } from './match-headings.ts'

/** A row of a file, its cells read. */
export interface ReadRow {
  readonly line: number
  /** By path; null where a cell is empty. */
  readonly values: ReadonlyMap<string, FieldValue>
  readonly flaws: readonly ImportFlaw[]
  readonly notes: readonly ImportFlaw[]
}

/** Reads the cells of a row by the columns of its file. */
export const readRow = ({ line, cells }: SheetRow, columns: readonly MatchedColumn[], context: CellContext): ReadRow => {
  const values = new Map<string, FieldValue>()
  const flaws: ImportFlaw[] = []
  const notes: ImportFlaw[] = []
  for (const { at, heading, column } of columns) {
    if (column.field === null) continue
    const cell = cells[at] ?? ''
    const told = (words: Localized): ImportFlaw => ({ line, column: heading, path: column.path, value: shortened(cell), words })
    const reading = readCell(cell, column.field, { ...context, clock: column.clock })
    if ('flaw' in reading) {
      flaws.push(told(reading.flaw))
      continue
    }
    if (reading.value === null && column.required) flaws.push(told(words.required))
    values.set(column.path, reading.value)
    if (reading.note) notes.push(told(reading.note))
  }
  return { line, values, flaws, notes }
}

const words = { required: { ja: '必須です。', en: 'It is required.' } } as const

const mostShown = 100

export const shortened = (cell: SheetCell): string => {
  const text = typeof cell === 'string' ? cell : cell.text
  return text.length > mostShown ? `${text.slice(0, mostShown)}…` : text
}
