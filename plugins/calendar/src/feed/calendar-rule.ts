import type { Zone } from '@tsuzuri/plugin'
import ICAL from 'ical.js'
import { parseRecurrence } from '../recurrence/parse-recurrence.ts'

/**
 * A rule as calendar programs read it: `UNTIL` of the kind that the beginning is of, as RFC 5545 demands, a day for what
 * lasts whole days, else a moment in UTC. Null for one that cannot be read.
 */
export const calendarRule = (text: string, zone: Zone, allDay: boolean): ICAL.Recur | null => {
  const parsed = parseRecurrence(text)
  if ('flaw' in parsed) return null
  const recur = ICAL.Recur.fromString(
    text
      .trim()
      .toUpperCase()
      .replace(/^RRULE:/, '')
      .replace(/;?UNTIL=[^;]*/, ''),
  )
  const { until } = parsed.rule
  if (until) {
    const instant = until.utc ? until.time : zone.toInstant(until.time)
    recur.until = allDay ? ICAL.Time.fromDateString(zone.day(instant)) : ICAL.Time.fromJSDate(instant, true)
  }
  return recur
}
