import { dateText } from '../text/cell-dates.ts'
import { openZip } from '../text/open-zip.ts'
import { readWorkbook, type Workbook } from '../text/read-workbook.ts'
import { textFailure } from '../text/text-failure.ts'
import { walkXml } from '../text/walk-xml.ts'
import type { SheetCell, SheetSink } from './sheet-row.ts'

/** Bytes unpacked: twenty times what a workbook of 50,000 rows has. A zip bomb has more. */
const mostUnpacked = 256 * 1024 * 1024
const mostColumns = 500

/** Reads the first sheet of a workbook. Throws `TextFailure` for what is none, or unpacks to more than any has. */
export const readXlsxSheet = async (bytes: Uint8Array, sink: SheetSink, most = mostUnpacked): Promise<void> => {
  const zip = await openZip(bytes, most)
  const workbook = await readWorkbook(zip)
  const [sheet] = workbook.sheets
  if (!sheet) throw textFailure('broken')
  sink.begin(workbook.since1904)
  await readRows(paced(zip.read(sheet.part), sink), workbook, sink)
}

/** The next piece is unpacked once the rows of the one before were taken. */
const paced = async function* (bytes: AsyncIterable<Uint8Array>, { drained }: SheetSink): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    yield chunk
    await drained()
  }
}

interface OpenCell {
  readonly at: number
  readonly type: string
  readonly style: number
  hasFormula: boolean
  value: string
}

const readRows = (bytes: AsyncIterable<Uint8Array>, workbook: Workbook, sink: SheetSink): Promise<void> => {
  let line = 0
  let cells: SheetCell[] = []
  let cell: OpenCell | null = null
  let reading = 0
  let within = false
  return walkXml(bytes, {
    open: (name, attributes) => {
      if (name === 'row') {
        line = Number(attributes['r'] ?? line + 1)
        cells = []
      } else if (name === 'c') {
        const at = columnOf(attributes['r']) ?? cells.length
        cell = { at, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), hasFormula: false, value: '' }
      } else if (name === 'f' && cell) cell.hasFormula = true
      else if (name === 'rPh') reading += 1
      else if (name === 'v' || name === 't') within = reading === 0
    },
    text: (text) => {
      if (cell && within) cell.value += text
    },
    close: (name) => {
      if (name === 'v' || name === 't') within = false
      else if (name === 'rPh') reading -= 1
      else if (name === 'row') sink.add({ line, cells })
      else if (name === 'c' && cell) {
        if (cell.at >= mostColumns) throw textFailure('too-intricate')
        while (cells.length < cell.at) cells.push('')
        cells[cell.at] = cellOf(cell, workbook)
        cell = null
      }
    },
    isDone: sink.isFull,
  })
}

/** `AB12` → 27; null where the cell does not say where it is. */
const columnOf = (place: string | undefined): number | null => {
  const letters = /^[A-Z]{1,3}/.exec(place ?? '')?.[0]
  if (letters === undefined) return null
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

const cellOf = ({ type, style, value, hasFormula }: OpenCell, { texts, dates, since1904 }: Workbook): SheetCell => {
  // What a program last worked out is its word alone, and may be anything.
  if (hasFormula) return { kind: 'formula', text: value }
  if (type === 's') return texts[Number(value)] ?? ''
  if (type === 'e') return { kind: 'error', text: value }
  if (type === 'd') return { kind: 'date', text: value.replace('T', ' ').slice(0, 16) }
  if (type !== 'n' || value === '') return value
  const number = Number(value)
  if (Number.isNaN(number)) return value
  const date = dates[style] ? dateText(number, since1904) : null
  // Written as `0.30000000000000004` where the program shows 0.3.
  return date === null ? { kind: 'number', text: String(Number(number.toPrecision(15))) } : { kind: 'date', text: date }
}
