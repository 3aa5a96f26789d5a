import type { DemoClock } from './demo-clock.ts'
import { dayInMonth } from './day-in-month.ts'
import { demoErrors } from './demo-errors.ts'

/** What placeholders stand for beside dates: `{{person member}}` is looked up as `person member`. */
export type Words = ReadonlyMap<string, string>

/**
 * Puts dates and words in for `{{…}}`. Days count business days from today, months calendar months:
 * `{{date -3}}` 2026年11月23日(月), `{{day -3}}` 11月23日(月), `{{iso -3}}` 2026-11-23, `{{month -1}}` 10月, `{{year-month -1}}` 2026年10月,
 * `{{iso-month -1}}` 2026-10, `{{pay-month -3}}` the month whose pay is worked on that day, `{{in-month 1 25 before}}` a day of
 * a month moved to a business day. Throws `demo.unknown-placeholder`.
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
  if (Number.isNaN(first)) return null
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
    case 'pay-month':
      return `${monthNumber(clock.payMonth(first))}月`
    case 'in-month':
      return shortDay(dayInMonth(clock.month(first), second, args[2] === 'after' ? 'after' : 'before'))
    default:
      return null
  }
}

const monthNumber = (month: string): number => Number(month.slice(5, 7))
const yearMonth = (month: string): string => `${Number(month.slice(0, 4))}年${monthNumber(month)}月`
const shortDay = (day: string): string => `${monthNumber(day)}月${Number(day.slice(8))}日(${'日月火水木金土'.charAt(new Date(`${day}T00:00:00Z`).getUTCDay())})`
const longDay = (day: string): string => `${Number(day.slice(0, 4))}年${shortDay(day)}`
