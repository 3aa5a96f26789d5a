import type { Zone } from '@tsuzuri/plugin'
import { parseRecurrence } from './parse-recurrence.ts'
import { RRule } from './rrule.ts'

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
export const expandRecurrence = (rule: string, { startsAt, from, to, zone, limit }: RecurrenceWindow): readonly Date[] => {
  const parsed = parseRecurrence(rule)
  if ('flaw' in parsed) return startsAt >= from && startsAt < to ? [startsAt] : []
  const { options, end } = parsed
  const until = end ? (end.utc ? zone.toLocal(end.until) : end.until) : null
  const recurrence = new RRule({ ...options, dtstart: zone.toLocal(startsAt), until }, true)
  return recurrence
    .between(zone.toLocal(from), zone.toLocal(to), true, (_, length) => length < limit)
    .map((local) => zone.toInstant(local))
    .filter((instant) => instant < to)
    .slice(0, limit)
}
