/** A workbook of one sheet from comma-separated lines; the first line is the head, numbers become numbers. */
export const makeWorkbook = async (lines: string, sheetName: string, at: Date): Promise<Uint8Array> => {
  // Heavy to load, and needed on the first start only.
  const { default: exceljs } = await import('exceljs')
  const workbook = new exceljs.Workbook()
  workbook.created = at
  workbook.modified = at
  const sheet = workbook.addWorksheet(sheetName, { views: [{ state: 'frozen', ySplit: 1 }] })
  for (const line of lines.trim().split('\n')) sheet.addRow(line.split(',').map(cell))
  sheet.getRow(1).font = { bold: true }
  for (const column of sheet.columns) column.width = 16
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

const cell = (text: string): string | number => (/^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) ? Number(text) : text)
