import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openZone } from './open-zone.ts'

describe('a day in Tokyo', () => {
  const tokyo = openZone('Asia/Tokyo')
  test('begins at 15:00 of the day before in UTC', () => {
    expect(tokyo.startOfDay('2026-11-23').toISOString()).toBe('2026-11-22T15:00:00.000Z')
    expect([tokyo.day(new Date('2026-11-22T14:59:59Z')), tokyo.day(new Date('2026-11-22T15:00:00Z'))]).toEqual(['2026-11-22', '2026-11-23'])
  })
})

describe('where clocks change', () => {
  const newYork = openZone('America/New_York')
  test('a time skipped in spring moves on by an hour, one told twice in autumn is the first', () => {
    expect(newYork.toInstant(new Date('2026-03-08T02:30:00Z')).toISOString()).toBe('2026-03-08T07:30:00.000Z')
    expect(newYork.toInstant(new Date('2026-11-01T01:30:00Z')).toISOString()).toBe('2026-11-01T05:30:00.000Z')
  })
  test('a time shown on the wall leads back to a time that shows the same', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Asia/Tokyo', 'America/New_York', 'Europe/London', 'Asia/Kolkata', 'UTC'),
        fc.date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (name, instant) => {
          const zone = openZone(name)
          expect(zone.toLocal(zone.toInstant(zone.toLocal(instant)))).toEqual(zone.toLocal(instant))
        },
      ),
      { numRuns: 200 },
    )
  })
})

test('a day of the first years is one of those years', () => {
  expect(openZone('UTC').startOfDay('0050-03-01').toISOString()).toBe('0050-03-01T00:00:00.000Z')
  expect(openZone('Asia/Tokyo').startOfDay('0001-01-01').toISOString()).toBe('0000-12-31T14:41:01.000Z')
  expect(openZone('Asia/Tokyo').day(new Date('0001-01-01T00:00:00Z'))).toBe('0001-01-01')
})

test('a zone nobody knows is an error', () => {
  expect(() => openZone('Asia/Nowhere')).toThrow(RangeError)
})
