import { allRecords, type BlockContext, dayAfter, monthAfter } from '@tsuzuri/plugin'
import type { PortalRecord } from '@tsuzuri/model'
import type { CalendarEntry } from './calendar-entry.ts'
import { entriesOf, type EntryWindow } from './entries-of.ts'
import { occurrenceKey } from './recurrence/occurrence-key.ts'

/** An entry longer than that is not seen on the days behind. */
const reachBack = 62

/** All that takes place in a window, in order: repeated entries told out, but for the times that were taken out of their series. */
export const loadEntries = async (context: BlockContext, window: EntryWindow): Promise<readonly CalendarEntry[]> => {
  const { from, to, zone } = window
  const firstDay = zone.day(from)
  const [near, repeated] = await Promise.all([
    allRecords(context, 'schedule', { from: zone.startOfDay(dayAfter(firstDay, -reachBack)), to }),
    allRecords(context, 'schedule', { q: 'FREQ=', to }),
  ])
  // Where nothing repeats, nothing was taken out.
  const taken = repeated.length === 0 ? [] : await takenOut(context, window)
  const keys = new Set([...near, ...taken].flatMap((record) => occurrenceKey(record) ?? []))
  const records = new Map([...near, ...repeated].map((record) => [record.id, record]))
  return [...records.values()].flatMap((record) => entriesOf(record, window, keys)).toSorted(inOrder)
}

/** Those that stand for times in the window, wherever they were moved. They are found by the months of these times. */
const takenOut = async (context: BlockContext, { from, to }: EntryWindow): Promise<readonly PortalRecord[]> => {
  const [first, last] = [from, to].map((moment) => moment.toISOString().slice(0, 7))
  const months: string[] = []
  for (let month = first ?? ''; month <= (last ?? ''); month = monthAfter(month, 1)) months.push(month)
  return (await Promise.all(months.map((month) => allRecords(context, 'schedule', { q: `RECURRENCE-ID:${month}` })))).flat()
}

const inOrder = (one: CalendarEntry, other: CalendarEntry): number =>
  one.firstDay.localeCompare(other.firstDay) ||
  Number(other.allDay) - Number(one.allDay) ||
  one.startsAt.localeCompare(other.startsAt) ||
  one.title.localeCompare(other.title)
