import type { DemoClock } from './demo-clock.ts'
import { dayInMonth } from './day-in-month.ts'
import { demoErrors } from './demo-errors.ts'

/** What placeholders stand for beside dates: `{{person member}}` is looked up as `person member`. */
export type Words = ReadonlyMap<string, string>

/**
 * Puts dates and words in for `{{…}}`. Days count business days from today, months calendar months:
 * `{{date -3}}` 2026年11月23日(月), `{{day -3}}` 11月23日(月), `{{iso -3}}` 2026-11-23, `{{month -1}}` 10月, `{{year-month -1}}` 2026年10月,
 * `{{iso-month -1}}` 2026-10, `{{paid-month -3}}` the month last paid for on that day, `{{cycle-month}}` that of the running pay cycle, `{{pay-day 1 25}}` the
 * business day on or before a day of a month, `{{report-month 0}}` the month of the latest report (also `report-year-month`,
 * `report-iso`, `report-pay-day`). Throws `demo.unknown-placeholder`.
 */
export const fillPlaceholders = (text: string, clock: DemoClock, words: Words): string =>
  text.replaceAll(/\{\{([^{}]*)\}\}/g, (whole, inside: string) => {
    const name = inside.trim()
    const filled = words.get(name) ?? dated(name.split(' '), clock)
    if (filled === null) throw demoErrors.unknownPlaceholder(whole)
    return filled
  })

const dated = ([name, ...args]: readonly string[], clock: DemoClock): string | null => {
  const [first = 0, second = 0] = args.map(Number)
  if (Number.isNaN(first) || Number.isNaN(second)) return null
  switch (name) {
    case 'date':
      return longDay(clock.day(first))
    case 'day':
      return shortDay(clock.day(first))
    case 'iso':
      return clock.day(first)
    case 'month':
      return `${monthNumber(clock.month(first))}月`
    case 'year-month':
      return yearMonth(clock.month(first))
    case 'iso-month':
      return clock.month(first)
    case 'paid-month':
      return `${monthNumber(clock.paidMonth(first))}月`
    case 'cycle-month':
      return `${monthNumber(clock.cycleMonth)}月`
    case 'report-month':
      return `${monthNumber(clock.reportMonth(first))}月`
    case 'report-year-month':
      return yearMonth(clock.reportMonth(first))
    case 'report-iso':
      return clock.reportMonth(first)
    case 'report-pay-day':
      return shortDay(dayInMonth(clock.reportMonth(first), second, 'before'))
    case 'pay-day':
      return shortDay(dayInMonth(clock.month(first), second, 'before'))
    default:
      return null
  }
}

const monthNumber = (month: string): number => Number(month.slice(5, 7))
const yearMonth = (month: string): string => `${Number(month.slice(0, 4))}年${monthNumber(month)}月`
const shortDay = (day: string): string =>
  `${monthNumber(day)}月${Number(day.slice(8))}日(${'日月火水木金土'.charAt(new Date(`${day}T00:00:00Z`).getUTCDay())})`
const longDay = (day: string): string => `${Number(day.slice(0, 4))}年${shortDay(day)}`
