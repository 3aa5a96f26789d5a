import { RRule, type RRuleOptions } from './rrule.ts'

const numbers = (low: number, high: number, signed = false): ((value: string) => boolean) => {
  const one = (text: string): boolean => {
    if (!/^[+-]?\d{1,4}$/.test(text)) return false
    const number = Number(text)
    return signed && number < 0 ? -number >= low && -number <= high : number >= low && number <= high
  }
  return (value) => value.split(',').every(one)
}
const days = /^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)(,([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU))*$/

/** What each part may say. What is not here (hours, minutes, week and year days, `DTSTART`) has no place in a calendar of days. */
const parts: Readonly<Record<string, (value: string) => boolean>> = {
  FREQ: (value) => /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/.test(value),
  INTERVAL: numbers(1, 999),
  COUNT: numbers(1, 999),
  UNTIL: (value) => /^\d{8}(T\d{6}Z?)?$/.test(value) && !Number.isNaN(untilDate(value).getTime()),
  BYDAY: (value) => days.test(value),
  BYMONTHDAY: numbers(1, 31, true),
  BYMONTH: numbers(1, 12),
  BYSETPOS: numbers(1, 366, true),
  WKST: (value) => /^(MO|TU|WE|TH|FR|SA|SU)$/.test(value),
}

/** The last moment of a rule: `until` in UTC when `utc`, else on the wall's clock. A bare day counts to its end. */
export interface RecurrenceEnd {
  readonly until: Date
  readonly utc: boolean
}
export type ParsedRecurrence = { readonly options: RRuleOptions; readonly end: RecurrenceEnd | null } | { readonly flaw: string }

/** Reads an RFC 5545 RRULE without `DTSTART`. Answers the flaw in words where it is none we can keep. */
export const parseRecurrence = (text: string): ParsedRecurrence => {
  const found = new Map<string, string>()
  for (const piece of text.trim().toUpperCase().replace(/^RRULE:/, '').split(';')) {
    const [name = '', value = '', rest] = piece.split('=')
    const allowed = Object.hasOwn(parts, name) ? parts[name] : undefined
    if (!allowed || rest !== undefined) return { flaw: `\`${piece}\` is not a part of a recurrence rule. Known are ${Object.keys(parts).join(', ')}.` }
    if (!allowed(value)) return { flaw: `\`${value}\` is no value for ${name}.` }
    if (found.has(name)) return { flaw: `${name} is said twice.` }
    found.set(name, value)
  }
  const frequency = found.get('FREQ')
  if (!frequency) return { flaw: 'A recurrence rule needs FREQ, e.g. FREQ=MONTHLY.' }
  if (found.has('COUNT') && found.has('UNTIL')) return { flaw: 'COUNT and UNTIL cannot stand together.' }
  if (/\d/.test(found.get('BYDAY') ?? '') && !/MONTHLY|YEARLY/.test(frequency)) return { flaw: 'A counted weekday (1MO) needs FREQ=MONTHLY or FREQ=YEARLY.' }
  const until = found.get('UNTIL')
  found.delete('UNTIL')
  const options = RRule.parseString([...found].map(([name, value]) => `${name}=${value}`).join(';'))
  return { options, end: until ? { until: untilDate(until), utc: until.endsWith('Z') } : null }
}

const untilDate = (value: string): Date => {
  const [, year, month, day, hour = '23', minute = '59', second = '59'] = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)Z?)?$/.exec(value) ?? []
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
}
