import { expect, test } from 'vitest'
import { zonedIso } from './zoned-iso.ts'

test.each([
  ['2026-11-23T10:30', 'Asia/Tokyo', '2026-11-23T10:30:00+09:00'],
  ['2026-11-23T00:00:15', 'Asia/Tokyo', '2026-11-23T00:00:15+09:00'],
  ['2026-07-01T09:00', 'America/New_York', '2026-07-01T09:00:00-04:00'],
  ['2026-12-01T09:00', 'America/New_York', '2026-12-01T09:00:00-05:00'],
  ['2026-12-01T09:00', 'Asia/Kolkata', '2026-12-01T09:00:00+05:30'],
  ['2026-12-01T09:00', 'UTC', '2026-12-01T09:00:00+00:00'],
])('%s typed in %s is %s', (typed, timeZone, iso) => {
  expect(zonedIso(typed, timeZone)).toBe(iso)
})

test.each(['202611-11-23T10:30', '0020-01-01T00:00', '2026-13-01T00:00', '11月23日'])('%s is no time and left as it came', (typed) => {
  expect(zonedIso(typed, 'Asia/Tokyo')).toBe(typed)
})
