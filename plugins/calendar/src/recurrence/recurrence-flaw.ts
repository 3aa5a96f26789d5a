import { openZone } from '@tsuzuri/plugin'
import { openRecurrence } from './open-recurrence.ts'
import { parseRecurrence } from './parse-recurrence.ts'

/** Days: most rules come to pass within a year, and a 53rd Monday on 31 December within these thirty. */
const windows = [366, 30 * 366]

/** What is wrong with a recurrence rule, in words; null when it is good. One that never comes to pass (30 February) is wrong too. */
export const recurrenceFlaw = (text: string, startsAt: Date): string | null => {
  const parsed = parseRecurrence(text)
  if ('flaw' in parsed) return parsed.flaw
  // Days differ by one at most between zones, which does not matter to whether any day fits at all.
  const recurrence = openRecurrence(parsed.rule, startsAt, openZone('UTC'))
  const fits = windows.some((days) => recurrence.between(startsAt, new Date(startsAt.getTime() + days * 86_400_000), true).length > 0)
  return fits ? null : 'No day fits this rule after the beginning.'
}
