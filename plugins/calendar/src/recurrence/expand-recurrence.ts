import type { Zone } from '@tsuzuri/plugin'
import { dayNumber } from './day-number.ts'
import { parseRecurrence } from './parse-recurrence.ts'
import { recurrenceDays } from './recurrence-days.ts'

export interface RecurrenceWindow {
  readonly startsAt: Date
  /** Occurrences at or after `from` and before `to`. */
  readonly from: Date
  readonly to: Date
  readonly zone: Zone
  /** At most so many. */
  readonly limit: number
}

/**
 * The instants a rule stands for within a window, in order. Days are counted on the zone's wall clock, so that «the
 * 25th» is the 25th there wherever the server runs. A rule that cannot be read yields its first time only.
 */
export const expandRecurrence = (text: string, { startsAt, from, to, zone, limit }: RecurrenceWindow): readonly Date[] => {
  const parsed = parseRecurrence(text)
  if ('flaw' in parsed) return startsAt >= from && startsAt < to ? [startsAt] : []
  const { rule } = parsed
  const local = zone.toLocal(startsAt)
  const start = dayNumber(local)
  const end = rule.until && (rule.until.utc ? zone.toLocal(rule.until.time) : rule.until.time)
  const found: Date[] = []
  for (const day of recurrenceDays(rule, start, { from: dayNumber(zone.toLocal(from)), to: dayNumber(zone.toLocal(to)) + 1 })) {
    const time = new Date(local.getTime() + (day - start) * 86_400_000)
    const instant = zone.toInstant(time)
    if ((end && time > end) || instant >= to || found.length === limit) break
    if (instant >= from) found.push(instant)
  }
  return found
}
