import type { Cell } from './record-table.ts'

/** A text that a spreadsheet would take for a formula, in either width, begins with an apostrophe instead. */
export const neutral = (cell: Cell): Cell => (typeof cell === 'string' && /^[=+\-@＝＋－＠\t\r\n]/.test(cell) ? `'${cell}` : cell)
