import { expect, test } from 'vitest'
import { formatDay } from './format-day.ts'
import { formatMoment } from './format-moment.ts'
import { formatSize } from './format-size.ts'

test('a moment falls on the day of the time zone', () => {
  expect(formatDay('2026-11-22T16:00:00Z', 'ja', 'Asia/Tokyo')).toBe('2026年11月23日(月)')
  expect(formatDay('2026-11-22T16:00:00Z', 'en', 'Asia/Tokyo')).toBe('23 Nov 2026')
})

test('a plain day is the same in every time zone', () => {
  expect(formatDay('2026-09-01', 'en', 'America/Los_Angeles')).toBe('1 Sep 2026')
})

test('a moment is told to the minute, midnight as 00:00', () => {
  expect(formatMoment('2026-11-22T15:00:00Z', 'ja', 'Asia/Tokyo')).toBe('2026年11月23日(月) 00:00')
})

test('what is no date is shown as it came', () => {
  expect([formatDay('月末', 'ja', 'Asia/Tokyo'), formatMoment('', 'en', 'UTC')]).toEqual(['月末', ''])
})

test('sizes are told in the largest fitting unit', () => {
  expect([0, 982, 1536, 1048576, 987654321].map(formatSize)).toEqual(['0 B', '982 B', '1.5 KB', '1 MB', '941.9 MB'])
})
