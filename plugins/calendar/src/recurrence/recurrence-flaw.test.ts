import { expect, test } from 'vitest'
import { schedule } from '../schedule.ts'
import { recurrenceFlaw } from './recurrence-flaw.ts'

const startsAt = new Date('2026-11-02T01:00:00Z')

test.each([
  'FREQ=WEEKLY',
  'freq=monthly;bymonthday=25',
  'RRULE:FREQ=MONTHLY;BYMONTHDAY=-1',
  'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
  'FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=10',
  'FREQ=DAILY;UNTIL=20261231',
  'FREQ=WEEKLY;BYDAY=MO,WE;INTERVAL=2;COUNT=10;WKST=MO',
])('%s is a good rule', (rule) => {
  expect(recurrenceFlaw(rule, startsAt)).toBe(null)
})

test.each([
  ['', '`` is not a part'],
  ['MONTHLY', '`MONTHLY` is not a part'],
  ['BYMONTHDAY=25', 'A recurrence rule needs FREQ'],
  ['FREQ=SECONDLY', '`SECONDLY` is no value for FREQ'],
  ['FREQ=DAILY;BYHOUR=1', '`BYHOUR=1` is not a part'],
  ['FREQ=DAILY;FREQ=WEEKLY', 'FREQ is said twice'],
  ['FREQ=DAILY;INTERVAL=0', '`0` is no value for INTERVAL'],
  ['FREQ=MONTHLY;BYMONTHDAY=32', '`32` is no value for BYMONTHDAY'],
  ['FREQ=MONTHLY;BYMONTHDAY=0', '`0` is no value for BYMONTHDAY'],
  ['FREQ=DAILY;COUNT=3;UNTIL=20261231', 'cannot stand together'],
  ['FREQ=WEEKLY;BYDAY=1MO', 'A counted weekday'],
  ['FREQ=MONTHLY;BYDAY=1MO;BYMONTHDAY=3', 'does not go with BYMONTHDAY'],
  ['FREQ=DAILY;UNTIL=2026-12-31', 'is no value for UNTIL'],
  ['FREQ=DAILY;UNTIL=20261331', 'is no value for UNTIL'],
  ['FREQ=DAILY;__proto__=1', 'is not a part'],
  ['FREQ=DAILY\nDTSTART=20260101', 'is not a part'],
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'No day fits this rule'],
  ['FREQ=DAILY;UNTIL=20260101', 'No day fits this rule'],
])('%j is refused in words', (rule, words) => {
  expect(recurrenceFlaw(rule, startsAt)).toContain(words)
})

test('a rule that never comes to pass is found out, day by day as well', () => {
  expect(recurrenceFlaw('FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', startsAt)).toContain('No day fits this rule')
})

test('the schedule refuses a bad rule, and an end before the beginning, by name', () => {
  expect(Object.keys(schedule.check({ title: '締日', startsAt, dueAt: null, fields: { recurrence: 'FREQ=HOURLY' } }))).toEqual([
    'fields.recurrence',
  ])
  expect(Object.keys(schedule.check({ title: '締日', startsAt, dueAt: new Date('2026-11-01T00:00:00Z'), fields: {} }))).toEqual(['dueAt'])
  expect(schedule.check({ title: '締日', startsAt, dueAt: null, fields: { recurrence: null } })).toEqual({})
})
