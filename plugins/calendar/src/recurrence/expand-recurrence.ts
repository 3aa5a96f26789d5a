import type { Zone } from '@tsuzuri/plugin'
import { openRecurrence } from './open-recurrence.ts'
import { parseRecurrence } from './parse-recurrence.ts'

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
  return openRecurrence(parsed.rule, startsAt, zone)
    .between(from, to, true)
    .map(({ epochMilliseconds }) => new Date(epochMilliseconds))
    .filter((instant) => instant < to)
    .slice(0, limit)
}
