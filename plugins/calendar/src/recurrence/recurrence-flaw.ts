import { dayNumber } from './day-number.ts'
import { parseRecurrence } from './parse-recurrence.ts'
import { recurrenceDays } from './recurrence-days.ts'

const thirtyYears = 30 * 366

/** What is wrong with a recurrence rule, in words; null when it is good. One that never comes to pass (30 February) is wrong too. */
export const recurrenceFlaw = (text: string, startsAt: Date): string | null => {
  const parsed = parseRecurrence(text)
  if ('flaw' in parsed) return parsed.flaw
  const { rule } = parsed
  // Days differ by one at most between zones, which does not matter to whether any day fits at all.
  const start = dayNumber(startsAt)
  const last = Math.min(start + thirtyYears, rule.until ? dayNumber(rule.until.time) + 1 : Number.POSITIVE_INFINITY)
  const { done } = recurrenceDays(rule, start, { from: start, to: last }).next()
  return done ? 'No day fits this rule after the beginning.' : null
}
