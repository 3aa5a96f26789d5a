/** A cell as it stands in a file: a text, or what a spreadsheet keeps as something else. Formulas are named as such and never worked out. */
export type SheetCell = string | { readonly kind: 'number' | 'date' | 'formula' | 'error'; readonly text: string }

export interface SheetRow {
  /** Counted from 1, as spreadsheets count rows and editors lines. */
  readonly line: number
  readonly cells: readonly SheetCell[]
}

/** Some rows of a sheet, in order. */
export interface SheetBatch {
  readonly rows: readonly SheetRow[]
  /** Whether plain numbers that are meant as dates count from 1904 instead of 1900. */
  readonly since1904: boolean
}

export type SheetFormat = 'csv' | 'xlsx'

/** Takes rows in, and answers once there is room for more. */
export interface SheetSink {
  readonly begin: (since1904: boolean) => void
  readonly add: (row: SheetRow) => void
  readonly drained: () => Promise<void>
  /** Enough was taken in: what follows is not read. */
  readonly isFull: () => boolean
}
