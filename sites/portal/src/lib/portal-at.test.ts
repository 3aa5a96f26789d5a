import { expect, test } from 'vitest'
import { portalAt } from './portal-at.ts'

test('a row of the desk tells its days in its own portal’s time zone; of a portal that is not known, in the firm’s', () => {
  const portals = [{ slug: 'abc', name: 'ABC社', timeZone: 'Asia/Singapore' }]
  expect(portalAt(portals, 'abc')).toMatchObject({ name: 'ABC社', timeZone: 'Asia/Singapore' })
  expect(portalAt(portals, 'xyz')).toEqual({ name: 'xyz', timeZone: 'Asia/Tokyo' })
})
