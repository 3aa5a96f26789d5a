import { dateText, type SheetCell } from '@tsuzuri/files'
import type { Localized } from '@tsuzuri/model'
import type { CellReading } from './read-cell.ts'
import { halfWidth } from './half-width.ts'

/** When each era began to be counted: its year 1 is the year after. */
const eras: ReadonlyMap<string, number> = new Map([
  ['令和', 2018],
  ['R', 2018],
  ['平成', 1988],
  ['H', 1988],
  ['昭和', 1925],
  ['S', 1925],
])

/**
 * A day as offices write it: `2026-11-23`, `2026/11/23`, `2026年11月23日`, `20261123`, `令和8年11月23日`, `R8.11.23`, and the number of
 * days by which spreadsheets count. What could be two days (`11/23`, `1/2/26`) is refused.
 */
export const readDay = (cell: SheetCell, text: string, since1904: boolean): CellReading => {
  const written = halfWidth(text).replace(/\s*\([月火水木金土日]\)$/, '')
  const counted = serialDay(cell, written, since1904)
  if (counted !== null) return { value: counted.slice(0, 10), note: countedNote(counted.slice(0, 10)) }
  // Midnight is how a day with a format of its own comes.
  const day = dayOf(written.replace(/[ T]0?0:00(:00)?$/, ''))
  return day === null ? { flaw: notADay } : { value: day }
}

/** The day a text says, as `2026-11-23`; null where it says none that the calendar has. */
export const dayOf = (text: string): string | null => {
  const [, era = '', first = '', month = '', day = ''] =
    /^(令和|平成|昭和|[RHS])?\s*(\d{1,4}|元)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/i.exec(text) ??
    /^()(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    []
  const count = first === '元' ? 1 : Number(first)
  const year = era === '' ? count : (eras.get(era.toUpperCase()) ?? Number.NaN) + count
  if (!(year >= 1000 && year <= 9999)) return null
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso
}

/** From 1954 to 2119: a plain number beyond is no date that somebody meant. */
const isSerial = (count: number): boolean => count >= 20_000 && count <= 80_000

export const countedNote = (day: string): Localized => ({
  ja: `日付の連番を ${day} と読みます。`,
  en: `The number of a day is read as ${day}.`,
})

/** The day and time that a plain number of days means: `2026-11-23 09:30`. */
export const serialDay = (cell: SheetCell, text: string, since1904: boolean): string | null => {
  if (typeof cell !== 'string' && cell.kind === 'date') return null
  if (!/^\d{5}(\.\d+)?$/.test(text) || !isSerial(Number(text))) return null
  return dateText(Number(text), since1904)
}

const notADay = {
  ja: '日付ではありません。2026-11-23 のように書いてください。',
  en: 'It is no date. Write it as 2026-11-23.',
} as const
