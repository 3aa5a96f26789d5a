import { dayParts, firstOfMonth } from './day-number.ts'
import type { RecurrenceRule } from './recurrence-rule.ts'

interface Span {
  readonly first: number
  /** The day after the last. */
  readonly end: number
}

/** Where the period of that index lies: the day, week, month or year so many intervals after the one of the first day. */
export const periodSpan = ({ frequency, interval, weekStart }: RecurrenceRule, start: number, index: number): Span => {
  const { year, month, weekDay } = dayParts(start)
  const steps = index * interval
  switch (frequency) {
    case 'DAILY':
      return { first: start + steps, end: start + steps + 1 }
    case 'WEEKLY': {
      const first = start - ((weekDay - weekStart + 7) % 7) + 7 * steps
      return { first, end: first + 7 }
    }
    case 'MONTHLY':
      return { first: firstOfMonth(year, month + steps), end: firstOfMonth(year, month + steps + 1) }
    case 'YEARLY':
      return { first: firstOfMonth(year + steps, 1), end: firstOfMonth(year + steps + 1, 1) }
  }
}

/** The days of a period that fit the rule, in order. */
export const periodDays = (rule: RecurrenceRule, start: number, span: Span): readonly number[] => {
  const full = withDefaults(rule, start)
  const days: number[] = []
  for (let day = span.first; day < span.end; day += 1) if (fits(full, day, span)) days.push(day)
  if (rule.positions.length === 0) return days
  const chosen = new Set(rule.positions.map((position) => (position > 0 ? position - 1 : days.length + position)))
  return days.filter((_, index) => chosen.has(index))
}

/** A rule that says no day takes the day it begins with. */
const withDefaults = (rule: RecurrenceRule, start: number): RecurrenceRule => {
  if (rule.frequency === 'DAILY' || rule.monthDays.length > 0 || rule.weekDays.length > 0) return rule
  const { month, day, weekDay } = dayParts(start)
  if (rule.frequency === 'WEEKLY') return { ...rule, weekDays: [{ day: weekDay, ordinal: null }] }
  return { ...rule, monthDays: [day], ...(rule.frequency === 'YEARLY' && rule.months.length === 0 ? { months: [month] } : {}) }
}

const fits = (rule: RecurrenceRule, number: number, span: Span): boolean => {
  const { year, month, day, weekDay } = dayParts(number)
  if (rule.months.length > 0 && !rule.months.includes(month)) return false
  const monthSpan = { first: number - day + 1, end: firstOfMonth(year, month + 1) }
  if (rule.monthDays.length > 0 && !rule.monthDays.some((wanted) => (wanted > 0 ? wanted === day : monthSpan.end + wanted === number)))
    return false
  if (rule.weekDays.length === 0) return true
  const within = rule.frequency === 'YEARLY' && rule.months.length === 0 ? span : monthSpan
  return rule.weekDays.some((wanted) => {
    if (wanted.day !== weekDay || wanted.ordinal === null) return wanted.day === weekDay
    return wanted.ordinal > 0
      ? Math.floor((number - within.first) / 7) + 1 === wanted.ordinal
      : -Math.floor((within.end - 1 - number) / 7) - 1 === wanted.ordinal
  })
}
