import { expect, test } from 'vitest'
import { instantsOf } from './instants-of.ts'

test('a day is that of the time zone, its last moment included', () => {
  expect(instantsOf('Asia/Tokyo', { from: '2026-11-20', to: '2026-11-20', q: '給与' })).toEqual({
    from: new Date('2026-11-19T15:00:00Z'),
    to: new Date('2026-11-20T15:00:00Z'),
    q: '給与',
  })
  // A day of 25 hours.
  expect(instantsOf('Europe/Berlin', { from: '2026-10-25', to: '2026-10-25' })).toEqual({
    from: new Date('2026-10-24T22:00:00Z'),
    to: new Date('2026-10-25T23:00:00Z'),
  })
  expect(instantsOf('Asia/Tokyo', { to: '2026-12-31' }).to).toEqual(new Date('2026-12-31T15:00:00Z'))
})

test('the first and the last day there are lie within what every database takes', () => {
  const first = new Date('0001-01-01T00:00:00Z')
  for (const zone of ['Asia/Tokyo', 'UTC', 'America/New_York']) {
    const { from, to } = instantsOf(zone, { from: '0001-01-01', to: '9999-12-31' })
    expect([zone, from?.getUTCFullYear(), to?.getUTCFullYear()]).toEqual([zone, 1, 9999])
  }
  expect(instantsOf('UTC', { from: '0001-01-01' }).from).toEqual(first)
  expect(instantsOf('UTC', { to: '0050-02-28' }).to).toEqual(new Date('0050-03-01T00:00:00Z'))
})

test('an instant stays what it is', () => {
  expect(instantsOf('Asia/Tokyo', { from: '2026-11-20T08:00:00+09:00', to: '2026-11-20T00:00:00Z' })).toEqual({
    from: new Date('2026-11-19T23:00:00Z'),
    to: new Date('2026-11-20T00:00:00Z'),
  })
  expect(instantsOf('Asia/Tokyo', {})).toEqual({ from: undefined, to: undefined })
})
