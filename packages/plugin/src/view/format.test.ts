import { expect, test } from 'vitest'
import { formatSize } from './format-size.ts'
import { formatTime } from './format-time.ts'

test.each([
  [0, '0 B'],
  [820, '820 B'],
  [1023, '1,023 B'],
  [1024, '1 KB'],
  [12_700, '12.4 KB'],
  [1024 * 1024 - 1, '1 MB'],
  [3_300_000, '3.1 MB'],
  [5 * 1024 ** 4, '5 TB'],
])('%d bytes are %s', (bytes, words) => {
  expect(formatSize(bytes, 'ja')).toBe(words)
})

test('a time is told as people of the portal say it, with the year only where it is another', () => {
  const instant = '2026-11-23T01:30:00.000Z'
  expect(formatTime(instant, { locale: 'ja', timeZone: 'Asia/Tokyo', year: 2026 })).toBe('11月23日(月) 10:30')
  expect(formatTime(instant, { locale: 'ja', timeZone: 'Asia/Tokyo', year: 2027 })).toBe('2026年11月23日(月) 10:30')
  expect(formatTime(instant, { locale: 'en', timeZone: 'Asia/Tokyo', year: 2026 })).toBe('Mon 23 Nov, 10:30')
  expect(formatTime(instant, { locale: 'ja', timeZone: 'Asia/Tokyo', year: 2026, dayOnly: true })).toBe('11月23日(月)')
})
