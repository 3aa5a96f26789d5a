import { expect, test } from 'vitest'
import { openDemoClock } from './demo-clock.ts'
import { fillPlaceholders } from './fill-placeholders.ts'

// A Monday and a holiday; the running cycle's data came in on the 4th, and the 25th is still to come.
const clock = openDemoClock(new Date('2026-11-23T09:00:00+09:00'), { closingDay: 31, closesBefore: true, payDay: 25 })
const fill = (text: string): string =>
  fillPlaceholders(
    text,
    clock,
    new Map([
      ['portal', 'abc'],
      ['person member', 'user-1'],
    ]),
  )

test('days are counted in business days from the last one', () => {
  expect(fill('{{date 0}} {{day -1}} {{day 1}} {{iso 2}}')).toBe('2026年11月20日(金) 11月19日(木) 11月24日(火) 2026-11-25')
})

test('months are those of the calendar, the pay cycle and the latest report', () => {
  expect(
    fill('{{month 0}} {{year-month 2}} {{iso-month -1}} {{paid-month 0}} {{cycle-month}} {{report-year-month 0}} {{report-iso -1}}'),
  ).toBe('11月 2027年1月 2026-10 10月 11月 2026年10月 2026-09')
})

test('a pay day on a weekend is the business day before', () => {
  expect(fill('{{pay-day 0 25}} {{pay-day 11 25}} {{pay-day 1 31}}')).toBe('11月25日(水) 10月25日(月) 12月30日(水)')
  expect(fill('{{pay-day 3 28}}')).toBe('2月26日(金)')
})

test('words are put in as they are', () => {
  expect(fill('/p/{{portal}}/ {{ person member }}')).toBe('/p/abc/ user-1')
})

test('what stands for nothing is refused instead of being shown', () => {
  for (const text of ['{{today}}', '{{date soon}}', '{{}}', '{{person nobody}}'])
    expect(() => fill(text)).toThrow(expect.objectContaining({ code: 'demo.unknown-placeholder' }))
})
