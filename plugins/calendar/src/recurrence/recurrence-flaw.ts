import { parseRecurrence } from './parse-recurrence.ts'
import { RRule } from './rrule.ts'

const thirtyYears = 30 * 366 * 86_400_000

/** What is wrong with a recurrence rule, in words; null when it is good. One that never comes to pass (30 February) is wrong too. */
export const recurrenceFlaw = (rule: string, startsAt: Date): string | null => {
  const parsed = parseRecurrence(rule)
  if ('flaw' in parsed) return parsed.flaw
  const { options, end } = parsed
  const recurrence = new RRule({ ...options, dtstart: startsAt, until: end?.until ?? null }, true)
  const first = recurrence.between(startsAt, new Date(startsAt.getTime() + thirtyYears), true, (_, length) => length < 1)
  return first.length > 0 ? null : 'No day fits this rule after the beginning.'
}
