import { parse } from 'csv-parse/sync'
import { decode } from './read-plain.ts'

/** The first rows of a table, as they were written. */
export interface TableText {
  readonly rows: readonly (readonly string[])[]
  /** False where there is more. */
  readonly whole: boolean
}

const mostRows = 200
const mostColumns = 60

export interface ReadTable {
  readonly delimiter: ',' | '\t'
  /** Whether the bytes are all there are; else the last row is not to be trusted. */
  readonly isWhole: boolean
}

/** Reads the beginning of a file of comma or tab separated values, in whatever encoding it was saved. Null for what is no table. */
export const readTable = (bytes: Uint8Array, { delimiter, isWhole }: ReadTable): TableText | null => {
  const text = decode(bytes)
  if (text === null) return null
  const { rows, isClean } = rowsOf(text.replace(/^\uFEFF/, ''), delimiter)
  const complete = isWhole || !isClean ? rows : rows.slice(0, -1)
  const shown = complete.slice(0, mostRows)
  return {
    rows: shown.map((row) => row.slice(0, mostColumns)),
    whole: isWhole && isClean && shown.length === rows.length && shown.every((row) => row.length <= mostColumns),
  }
}

interface Rows {
  readonly rows: readonly (readonly string[])[]
  /** False where it ends within quotation marks: that row is not among them. */
  readonly isClean: boolean
}

const rowsOf = (text: string, delimiter: string): Rows => {
  const rows: string[][] = []
  const on_record = (row: string[]): null => {
    rows.push(row)
    return null
  }
  try {
    parse(text, { delimiter, to: mostRows + 2, relax_quotes: true, relax_column_count: true, skip_empty_lines: true, on_record })
    return { rows, isClean: true }
  } catch {
    return { rows, isClean: false }
  }
}
