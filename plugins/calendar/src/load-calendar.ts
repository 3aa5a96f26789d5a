import { allRecords, type BlockContext, dayAfter, openZone } from '@tsuzuri/plugin'
import type { CalendarAttributes, CalendarData } from './block.ts'
import type { CalendarEntry } from './calendar-entry.ts'
import { entriesOf } from './entries-of.ts'
import { monthGrid } from './month/month-grid.ts'

const mostEntries = 500
const reachBack = 62

/** The entries of one month (whole weeks), repeated ones told out, at most 500. */
export const loadCalendar = async (context: BlockContext, attributes: CalendarAttributes): Promise<CalendarData> => {
  const zone = openZone(context.portal.timeZone)
  const today = zone.day(context.now)
  const month = attributes.month ?? today.slice(0, 7)
  const days = monthGrid(month).flat()
  const firstDay = days.at(0) ?? `${month}-01`
  const window = { from: zone.startOfDay(firstDay), to: zone.startOfDay(dayAfter(days.at(-1) ?? firstDay, 1)), zone, limit: mostEntries }
  const [near, repeated] = await Promise.all([
    allRecords(context, 'schedule', { from: zone.startOfDay(dayAfter(firstDay, -reachBack)), to: window.to }),
    allRecords(context, 'schedule', { q: 'FREQ=', to: window.to }),
  ])
  const records = new Map([...near, ...repeated].map((record) => [record.id, record]))
  const entries = [...records.values()].flatMap((record) => entriesOf(record, window)).toSorted(inOrder)
  return {
    month,
    today,
    entries: entries.slice(0, mostEntries),
    more: entries.length > mostEntries,
    mayCreate: context.may('create', 'schedule'),
  }
}

const inOrder = (one: CalendarEntry, other: CalendarEntry): number =>
  one.firstDay.localeCompare(other.firstDay) ||
  Number(other.allDay) - Number(one.allDay) ||
  one.startsAt.localeCompare(other.startsAt) ||
  one.title.localeCompare(other.title)
