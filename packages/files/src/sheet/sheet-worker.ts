import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { TextFailure } from '../text/text-failure.ts'
import { readCsvSheet } from './read-csv-sheet.ts'
import { readXlsxSheet } from './read-xlsx-sheet.ts'
import type { SheetFormat, SheetRow, SheetSink } from './sheet-row.ts'

// The program of a thread that reads one file: batches of rows, each sent when the one before was taken, then `ended` or what was wrong.
const { format, bytes, mostRows } = workerData as { readonly format: SheetFormat; readonly bytes: Uint8Array; readonly mostRows: number }
const port = parentPort
const atOnce = 200

let waiting: SheetRow[] = []
let since1904 = false
let count = 0
const send = async (): Promise<void> => {
  if (waiting.length === 0) return
  port?.postMessage({ batch: { rows: waiting.splice(0, atOnce), since1904 } })
  if (port) await once(port, 'message')
}
const sink: SheetSink = {
  begin: (from1904) => {
    since1904 = from1904
  },
  add: (row) => {
    if (count >= mostRows || !row.cells.some((cell) => typeof cell !== 'string' || cell.trim() !== '')) return
    waiting.push(row)
    count += 1
  },
  drained: async () => {
    while (waiting.length >= atOnce) await send()
  },
  isFull: () => count >= mostRows,
}

try {
  await (format === 'csv' ? readCsvSheet : readXlsxSheet)(bytes, sink)
  while (waiting.length > 0) await send()
  port?.postMessage({ ended: true })
} catch (error) {
  // Whatever a library throws over a content, the content is at fault.
  port?.postMessage({ failed: error instanceof TextFailure ? error.outcome : 'broken' })
}
