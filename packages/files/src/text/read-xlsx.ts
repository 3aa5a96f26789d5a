import { dateText } from './cell-dates.ts'
import type { TextSink } from './create-text-sink.ts'
import { openZip } from './open-zip.ts'
import { readWorkbook, type Workbook } from './read-workbook.ts'
import { walkXml } from './walk-xml.ts'

/** Reads a workbook, sheet by sheet: a row is a line, dates are written as dates. Hidden sheets are read too: whoever may open the file sees them. */
export const readXlsx = async (bytes: Uint8Array, sink: TextSink): Promise<void> => {
  const zip = await openZip(bytes)
  const workbook = await readWorkbook(zip)
  for (const { name, part } of workbook.sheets) {
    if (sink.isFull()) return
    sink.begin({ kind: 'sheet', name })
    await readSheet(zip.read(part), workbook, sink)
  }
}

interface Cell {
  readonly type: string
  readonly style: number
  value: string
}

const readSheet = (bytes: AsyncIterable<Uint8Array>, workbook: Workbook, sink: TextSink): Promise<void> => {
  let cell: Cell | null = null
  let reading = 0
  let within = false
  return walkXml(bytes, {
    open: (name, attributes) => {
      if (name === 'c') cell = { type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), value: '' }
      else if (name === 'rPh') reading += 1
      else if (name === 'v' || name === 't') within = reading === 0
    },
    text: (text) => {
      if (cell && within) cell.value += text
    },
    close: (name) => {
      if (name === 'v' || name === 't') within = false
      else if (name === 'rPh') reading -= 1
      else if (name === 'row') sink.add('\n')
      else if (name === 'c' && cell) {
        const text = textOf(cell, workbook)
        if (text !== '') sink.add(`${text}\t`)
        cell = null
      }
    },
    isDone: sink.isFull,
  })
}

const textOf = ({ type, style, value }: Cell, { texts, dates, since1904 }: Workbook): string => {
  if (type === 's') return texts[Number(value)] ?? ''
  if (type !== 'n') return type === 'b' || type === 'e' ? '' : value
  if (value === '') return ''
  const number = Number(value)
  if (Number.isNaN(number)) return value
  // Written as `0.30000000000000004` where the program shows 0.3.
  return (dates[style] ? dateText(number, since1904) : null) ?? String(Number(number.toPrecision(15)))
}
