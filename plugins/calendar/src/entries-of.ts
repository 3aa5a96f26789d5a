import type { FieldValue, PortalRecord } from '@tsuzuri/model'
import type { Zone } from '@tsuzuri/plugin'
import type { CalendarEntry } from './calendar-entry.ts'
import { isDuty } from './is-duty.ts'
import { expandRecurrence } from './recurrence/expand-recurrence.ts'

export interface EntryWindow {
  readonly from: Date
  readonly to: Date
  readonly zone: Zone
  readonly limit: number
  /** Today's day. */
  readonly today: string
}

const longest = 62 * 86_400_000

/** The times one schedule record takes place within a window, those begun before it and still running included, without those that were taken out (`occurrenceKey`). */
export const entriesOf = (
  record: PortalRecord,
  { from, to, zone, limit, today }: EntryWindow,
  taken: ReadonlySet<string> = new Set(),
): readonly CalendarEntry[] => {
  const { startsAt, dueAt, fields } = record
  if (!startsAt) return []
  const length = Math.min(Math.max(0, dueAt ? dueAt.getTime() - startsAt.getTime() : 0), longest)
  const rule = fields['recurrence']
  const repeats = typeof rule === 'string' && rule !== ''
  const reach = new Date(from.getTime() - length)
  const starts = repeats
    ? expandRecurrence(rule, { startsAt, from: reach, to, zone, limit })
    : startsAt >= reach && startsAt < to
      ? [startsAt]
      : []
  const allDay = fields['allDay'] === true
  const whose = { side: textOf(fields['side']), kind: textOf(fields['kind']) }
  return starts.flatMap((start): CalendarEntry[] => {
    if (repeats && taken.has(`${record.id}@${start.toISOString()}`)) return []
    const end = new Date(start.getTime() + length)
    const firstDay = zone.day(start)
    // What ends at midnight has not touched the new day; an all-day entry names its last day itself.
    const lastDay = allDay || length === 0 ? zone.day(end) : zone.day(new Date(end.getTime() - 1))
    if (lastDay < zone.day(from)) return []
    return [
      {
        key: repeats ? `${record.id}@${firstDay}` : record.id,
        title: record.title,
        startsAt: start.toISOString(),
        endsAt: dueAt ? end.toISOString() : null,
        firstDay,
        lastDay,
        allDay,
        ...whose,
        late: record.state === 'planned' && isDuty(whose) && lastDay < today,
        doneAt: textOf(fields['doneAt']),
        assignee: record.assignee,
        state: record.state,
        repeats,
        note: textOf(fields['note']),
      },
    ]
  })
}

const textOf = (value: FieldValue | undefined): string | null => (typeof value === 'string' && value !== '' ? value : null)
