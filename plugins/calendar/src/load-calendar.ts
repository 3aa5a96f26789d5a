import { type BlockContext, dayAfter, openZone } from '@tsuzuri/plugin'
import type { CalendarAttributes, CalendarData } from './block.ts'
import type { CalendarEntry } from './calendar-entry.ts'
import { loadEntries } from './load-entries.ts'
import { monthGrid } from './month/month-grid.ts'
import { weekOf } from './month/week-of.ts'

const mostEntries = 500

/** The entries of one month (whole weeks) or of one week, repeated ones told out, at most 500. */
export const loadCalendar = async (context: BlockContext, { view, side, ...asked }: CalendarAttributes): Promise<CalendarData> => {
  const zone = openZone(context.portal.timeZone)
  const today = zone.day(context.now)
  const day = asked.day ?? (asked.month === undefined || asked.month === today.slice(0, 7) ? today : `${asked.month}-01`)
  const month = view === 'week' ? day.slice(0, 7) : (asked.month ?? day.slice(0, 7))
  const days = view === 'week' ? weekOf(day) : monthGrid(month).flat()
  const firstDay = days.at(0) ?? `${month}-01`
  const window = {
    from: zone.startOfDay(firstDay),
    to: zone.startOfDay(dayAfter(days.at(-1) ?? firstDay, 1)),
    zone,
    limit: mostEntries,
    today,
  }
  const entries = (await loadEntries(context, window)).filter((entry) => side === undefined || isOf(entry, side))
  // In a month there is no room for names.
  const members = view === 'month' ? [] : await context.members()
  const names = new Map<string, string>(members.map(({ userId, name }) => [userId, name]))
  return {
    month,
    day,
    today,
    entries: entries.slice(0, mostEntries).map((entry) => ({ ...entry, assignee: names.get(entry.assignee ?? '') ?? null })),
    more: entries.length > mostEntries,
    mayCreate: context.may('create', 'schedule'),
  }
}

const isOf = (entry: CalendarEntry, side: string): boolean => entry.side === side || entry.side === 'both'
