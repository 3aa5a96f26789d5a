import { PassThrough, Readable } from 'node:stream'
import ExcelJS from 'exceljs'
import type { RecordTable } from './record-table.ts'

/** A table as an Excel workbook of one sheet, with its headings kept in sight. */
export const xlsxStream = ({ headings, batches }: RecordTable, name: string): ReadableStream<Uint8Array> => {
  const out = new PassThrough()
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true })
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  const write = async (): Promise<void> => {
    sheet.columns = headings.map((heading) => ({ header: heading, width: Math.max(10, heading.length * 2 + 2) }))
    sheet.getRow(1).font = { bold: true }
    for await (const rows of batches) {
      if (out.destroyed) return
      for (const row of rows) sheet.addRow([...row]).commit()
      if (out.writableNeedDrain) await new Promise((resolve) => out.once('drain', resolve).once('close', resolve))
    }
    await workbook.commit()
  }
  write().catch((error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error))))
  return Readable.toWeb(out) as ReadableStream<Uint8Array>
}
