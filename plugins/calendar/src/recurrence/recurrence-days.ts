import { dayParts } from './day-number.ts'
import { periodDays, periodSpan } from './period-days.ts'
import type { RecurrenceRule } from './recurrence-rule.ts'

/**
 * The days of a rule from `from` up to and without `to`, as day numbers, in order; `UNTIL` is left to the caller. It walks
 * period by period and stops at `to`, so that a rule which never comes to pass costs no more than its window.
 */
export function* recurrenceDays(
  rule: RecurrenceRule,
  start: number,
  { from, to }: { readonly from: number; readonly to: number },
): Generator<number> {
  let left = rule.count ?? Number.POSITIVE_INFINITY
  // A rule with COUNT has to be counted from its beginning.
  for (let index = rule.count === null ? periodsBefore(rule, start, from) : 0; ; index += 1) {
    const span = periodSpan(rule, start, index)
    if (span.first >= to) return
    for (const day of periodDays(rule, start, span)) {
      if (day < start) continue
      if (day >= to || left === 0) return
      left -= 1
      if (day >= from) yield day
    }
  }
}

/** How many periods surely end before a day. */
const periodsBefore = ({ frequency, interval }: RecurrenceRule, start: number, from: number): number => {
  const [one, other] = [dayParts(start), dayParts(from)]
  const months = (other.year - one.year) * 12 + other.month - one.month
  const passed = { DAILY: from - start, WEEKLY: Math.floor((from - start) / 7), MONTHLY: months, YEARLY: other.year - one.year }[frequency]
  return Math.max(0, Math.floor(passed / interval) - 1)
}
