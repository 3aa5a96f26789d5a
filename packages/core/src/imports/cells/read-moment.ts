import type { SheetCell } from '@tsuzuri/files'
import type { CellContext, CellReading } from './read-cell.ts'
import { halfWidth } from './half-width.ts'
import { countedNote, dayOf, readDay, serialDay } from './read-day.ts'

/** A day with or without a time, on the portal's clock; a whole instant (`2026-11-23T09:00:00Z`) as it is. */
export const readMoment = (cell: SheetCell, text: string, { zone, since1904, clock: usual = '00:00:00' }: CellContext): CellReading => {
  const written = halfWidth(text)
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(written) && !Number.isNaN(Date.parse(written)))
    return { value: new Date(written).toISOString() }
  const counted = serialDay(cell, written, since1904)
  if (counted !== null) return { value: momentAt(counted.slice(0, 10), clockIn(counted, usual), zone), note: countedNote(counted) }
  const day = readDay(cell, written, since1904)
  if ('value' in day) return { value: momentAt(String(day.value), usual, zone) }
  const [, date = '', clock = ''] = /^(.*?)[\sT]+(\d{1,2}(?::\d{2}){1,2}|\d{1,2}時(?:\d{1,2}分)?)$/.exec(written) ?? []
  const iso = dayOf(date.replace(/\s*\([月火水木金土日]\)$/, ''))
  const time = clockOf(clock)
  return iso === null || time === null ? { flaw: notAMoment } : { value: momentAt(iso, time, zone) }
}

const momentAt = (day: string, clock: string, zone: CellContext['zone']): string =>
  zone.toInstant(new Date(`${day}T${clock}Z`)).toISOString()

/** What comes of a counted day: `2026-11-23 09:30`. */
const clockIn = (text: string, usual: string): string => (text.length > 10 ? `${text.slice(11)}:00` : usual)

const clockOf = (text: string): string | null => {
  const [hour = 99, minute = 0, second = 0] = (text.match(/\d+/g) ?? []).map(Number)
  if (hour > 23 || minute > 59 || second > 59) return null
  return [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':')
}

const notAMoment = {
  ja: '日時ではありません。2026-11-23 09:00 のように書いてください。',
  en: 'It is no date and time. Write it as 2026-11-23 09:00.',
} as const
