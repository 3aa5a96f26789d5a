import { expect, test } from 'vitest'
import { deskAddress, deskFilter } from './desk-filter.ts'

test('the desk opens on one’s own, and its address says what else it lists', () => {
  expect(deskFilter(new URLSearchParams())).toEqual({
    ball: 'mine',
    portal: undefined,
    collection: undefined,
    late: false,
    cursor: undefined,
  })
  expect(deskFilter(new URLSearchParams('ball=everything&portal=&late=on'))).toMatchObject({ ball: 'mine', portal: undefined, late: false })
  const filter = { ball: 'firm', portal: 'abc', collection: 'contacts', late: true, cursor: 'next' } as const
  const address = deskAddress(filter)
  expect(address).toBe('/desk?ball=firm&portal=abc&collection=contacts&late=true&cursor=next')
  expect(deskFilter(new URL(address, 'https://firm.example').searchParams)).toEqual(filter)
})
