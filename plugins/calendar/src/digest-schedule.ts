import { type MonthDigester, openZone } from '@tsuzuri/plugin'
import type { CalendarEntry } from './calendar-entry.ts'
import { isDuty } from './is-duty.ts'
import { loadEntries } from './load-entries.ts'

/** More are in no month; the figures stop there. */
const mostEntries = 5000

/** The duties that had to be done in a month: how many were done by their day, and how many were not. */
export const digestSchedule: MonthDigester = async (context, { month, from, to }) => {
  const zone = openZone(context.portal.timeZone)
  const today = zone.day(context.now)
  const entries = await loadEntries(context, { from, to, zone, limit: mostEntries, today })
  const due = entries.filter((entry) => isDuty(entry) && entry.lastDay.startsWith(month))
  const isKept = ({ state, doneAt, lastDay }: CalendarEntry): boolean =>
    state === 'done' && (doneAt === null || zone.day(new Date(doneAt)) <= lastDay)
  const kept = due.filter(isKept).length
  const late = due.filter((entry) => entry.late || (entry.state === 'done' && !isKept(entry))).length
  return { figures: { scheduleKept: kept, scheduleLate: late } }
}
