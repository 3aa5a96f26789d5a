/** A date as somebody wrote it: a whole one, a month, a year, a business year, or a day without its year. */
export interface WrittenDate {
  /** Where it stands in the folded text. */
  readonly from: number
  readonly to: number
  readonly year: number | null
  /** A business year (年度), which begins and ends within two others. */
  readonly business: boolean
  readonly month: number | null
  readonly day: number | null
}

/**
 * The dates in folded text, in every way of writing that offices use: 2026年11月23日, 2026-11-23, 2026/11/23, 2026.11.23, 20261123,
 * 令和8年11月23日, r8.11.23, 令和八年十一月二十三日; 2026年11月, 2026/11; 令和8年度; 11月23日, 11/23.
 */
export const findDates = (folded: string): WrittenDate[] =>
  Array.from(folded.matchAll(written), ({ 0: text, index, groups = {} }): WrittenDate => {
    const count = numberOf(groups['count'])
    const era = groups['era']
    return {
      from: index,
      to: index + text.length,
      year: era === undefined || count === null ? numberOf(groups['year']) : (beforeEra[era] ?? 0) + count,
      business: groups['business'] !== undefined,
      month: numberOf(groups['month']),
      day: numberOf(groups['day']),
    }
  }).filter(isOfCalendar)

/** What stands in the index for a date: itself, its month, its year, its day in any year, and whether the year is left open. */
export const dateTokens = ({ year, month, day, business }: WrittenDate): string[] => {
  if (business && year !== null) return [sign('business', year)]
  return [
    ...(year === null ? [] : [sign(year)]),
    ...(year === null || month === null ? [] : [sign(year, month)]),
    ...(year === null || month === null || day === null ? [] : [sign(year, month, day)]),
    ...(month === null || day === null ? [] : [sign('day', month, day)]),
    ...(year === null && month !== null && day !== null ? [sign('open', month, day)] : []),
  ]
}

/** The tokens any of which finds a date: a whole date also where a text leaves the year open, a day without year in any year. */
export const tokensForDate = ({ year, month, day, business }: WrittenDate): string[] => {
  if (year === null) return [sign('day', month ?? 0, day ?? 0)]
  if (month === null) return [business ? sign('business', year) : sign(year)]
  return day === null ? [sign(year, month)] : [sign(year, month, day), sign('open', month, day)]
}

// The tokenizer takes the brackets for letters, and no word of a text holds them.
const sign = (...parts: readonly (number | string)[]): string => `‹${parts.map((part) => String(part).padStart(2, '0')).join('')}›`

const isOfCalendar = ({ year, month, day }: WrittenDate): boolean =>
  (year !== null || month !== null) &&
  (month === null || (month >= 1 && month <= 12)) &&
  (day === null || (day >= 1 && day <= (daysOfMonths[(month ?? 1) - 1] ?? 31)))

const daysOfMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const beforeEra: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  大正: 1911,
  明治: 1867,
  r: 2018,
  h: 1988,
  s: 1925,
  t: 1911,
  m: 1867,
}

const numberOf = (number: string | undefined): number | null => {
  if (number === undefined) return null
  if (number === '元') return 1
  if (/^\d/.test(number)) return Number(number)
  const [tens = '', ones] = number.split('十')
  if (ones === undefined) return Number([...number].map((digit) => digits.indexOf(digit)).join(''))
  return (tens === '' ? 10 : digits.indexOf(tens) * 10) + (ones === '' ? 0 : digits.indexOf(ones))
}

const digits = '〇一二三四五六七八九'

const small = String.raw`(?:\d{1,2}|[一二三四五六七八九十〇]{1,3})`
const year = String.raw`(?<year>(?:19|20)\d\d)`
// Letters mean an era where they are no part of a word.
const era = String.raw`(?<era>令和|平成|昭和|大正|明治|(?<![\p{Script=Latin}\p{N}])[rhstm])\.?\s?`
const month = String.raw`(?<month>\d{1,2})`
const day = String.raw`(?<day>\d{1,2})`
const apart = String.raw`(?<![\d.,/\-])`
const written = new RegExp(
  [
    String.raw`(?<!\d)(?:${year}|(?<year>[一二][〇一二三四五六七八九]{3})|${era}(?<count>${small}|元))\s?年(?:(?<business>度)|\s?(?<month>${small})\s?月(?:\s?(?<day>${small})\s?日|分)?)?`,
    String.raw`${apart}(?:${year}|${era}(?<count>\d{1,2}))(?<separator>[\-/.])${month}\k<separator>${day}(?!\d)`,
    String.raw`${apart}${year}[\-/]${month}(?![\d/\-])`,
    String.raw`(?<!\d)${year}(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])(?!\d)`,
    String.raw`(?<![\d一二三四五六七八九十〇])(?<month>${small})\s?月\s?(?<day>${small})\s?日`,
    String.raw`(?<![\p{Script=Latin}\p{N}/.\-])${month}/${day}(?![\p{Script=Latin}\p{N}/.\-])`,
  ].join('|'),
  'gu',
)
