import { frequencies, type RecurrenceRule } from './recurrence-rule.ts'

const weekDays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

/** How a part is read; null for a value that is none. What is not here (hours, minutes, week and year days, `DTSTART`) has no place in a calendar of days. */
const parts = {
  FREQ: (value: string) => frequencies.find((frequency) => frequency === value) ?? null,
  INTERVAL: (value: string) => numbers(value, 1, 999)?.[0] ?? null,
  COUNT: (value: string) => numbers(value, 1, 999)?.[0] ?? null,
  UNTIL: (value: string) => until(value),
  BYDAY: (value: string) => countedDays(value),
  BYMONTHDAY: (value: string) => numbers(value, 1, 31, true),
  BYMONTH: (value: string) => numbers(value, 1, 12),
  BYSETPOS: (value: string) => numbers(value, 1, 366, true),
  WKST: (value: string) => (weekDays.includes(value) ? weekDays.indexOf(value) : null),
}
type Parts = { -readonly [Name in keyof typeof parts]?: NonNullable<ReturnType<(typeof parts)[Name]>> }

/** Reads an RFC 5545 RRULE without `DTSTART`. Answers the flaw in words where it is none we can keep. */
export const parseRecurrence = (text: string): { readonly rule: RecurrenceRule } | { readonly flaw: string } => {
  const found: Parts = {}
  for (const piece of text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .split(';')) {
    const [name = '', value = '', rest] = piece.split('=')
    if (!isPart(name) || rest !== undefined)
      return { flaw: `\`${piece}\` is not a part of a recurrence rule. Known are ${Object.keys(parts).join(', ')}.` }
    if (found[name] !== undefined) return { flaw: `${name} is said twice.` }
    const read = parts[name](value)
    if (read === null) return { flaw: `\`${value}\` is no value for ${name}.` }
    Object.assign(found, { [name]: read })
  }
  const { FREQ, INTERVAL = 1, COUNT = null, UNTIL = null, BYDAY = [], BYMONTHDAY = [], BYMONTH = [], BYSETPOS = [], WKST = 1 } = found
  if (!FREQ) return { flaw: 'A recurrence rule needs FREQ, e.g. FREQ=MONTHLY.' }
  if (COUNT && UNTIL) return { flaw: 'COUNT and UNTIL cannot stand together.' }
  const isShort = FREQ === 'DAILY' || FREQ === 'WEEKLY'
  if (isShort && BYDAY.some(({ ordinal }) => ordinal !== null))
    return { flaw: 'A counted weekday (1MO) needs FREQ=MONTHLY or FREQ=YEARLY.' }
  if (BYMONTHDAY.length > 0 && BYDAY.some(({ ordinal }) => ordinal !== null))
    return { flaw: 'A counted weekday (1MO) does not go with BYMONTHDAY.' }
  if (FREQ === 'WEEKLY' && BYMONTHDAY.length > 0) return { flaw: 'BYMONTHDAY does not go with FREQ=WEEKLY.' }
  return {
    rule: {
      frequency: FREQ,
      interval: INTERVAL,
      count: COUNT,
      until: UNTIL,
      weekDays: BYDAY,
      monthDays: BYMONTHDAY,
      months: BYMONTH,
      positions: BYSETPOS,
      weekStart: WKST,
    },
  }
}

const isPart = (name: string): name is keyof typeof parts => Object.hasOwn(parts, name)

const numbers = (value: string, low: number, high: number, signed = false): readonly number[] | null => {
  const read = value.split(',').map((text) => (/^[+-]?\d{1,3}$/.test(text) ? Number(text) : Number.NaN))
  const isGood = (number: number): boolean => (signed && number < 0 ? -number >= low && -number <= high : number >= low && number <= high)
  return read.every(isGood) ? read : null
}

const countedDays = (value: string): RecurrenceRule['weekDays'] | null => {
  const read = value.split(',').map((text) => {
    const [, ordinal, day = ''] = /^([+-]?[1-9]\d?)?(SU|MO|TU|WE|TH|FR|SA)$/.exec(text) ?? []
    return { day: weekDays.indexOf(day), ordinal: ordinal === undefined ? null : Number(ordinal) }
  })
  return read.every(({ day, ordinal }) => day >= 0 && Math.abs(ordinal ?? 0) <= 53) ? read : null
}

const until = (value: string): RecurrenceRule['until'] => {
  const [, year, month, day, hour = '23', minute = '59', second = '59', utc] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z)?)?$/.exec(value) ?? []
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(time.getTime()) ? null : { time, utc: utc !== undefined }
}
