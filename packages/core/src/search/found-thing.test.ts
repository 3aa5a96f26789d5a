import { portalIdSchema } from '@tsuzuri/model'
import type { SearchHit } from '@tsuzuri/search'
import { expect, test } from 'vitest'
import { foundThing } from './found-thing.ts'

const hit: SearchHit = {
  ref: 'file:1',
  portalId: portalIdSchema.parse('01930000-0000-7000-8000-000000000000'),
  kind: 'file',
  collection: null,
  state: null,
  author: null,
  href: '/files?file=1',
  title: [{ text: '賃金台帳.pdf', marked: false }],
  snippet: [{ text: '標準報酬', marked: true }],
  place: { kind: 'page', name: '3' },
  updatedAt: new Date(0),
}
const jumpOf = (with_: Partial<SearchHit>): string => foundThing({ slug: 'abc' }, { ...hit, ...with_ }).jump

test('a hit in a PDF leads to the page it stands on, whatever the address of the file is like', () => {
  expect(jumpOf({})).toBe('/p/abc/files?file=1&page=3')
  expect(jumpOf({ href: '/files/1' })).toBe('/p/abc/files/1?page=3')
})

test('a hit in a sheet or on a slide leads to that part of the preview, and one in the name to the file', () => {
  const sheet = decodeURIComponent(jumpOf({ href: '/files/1', place: { kind: 'sheet', name: '4月 支給&控除' } }))
  expect(sheet).toBe('/p/abc/files/1?sheet=4月 支給&控除#sheet-4月 支給&控除')
  expect(jumpOf({ href: '/files/1', place: { kind: 'slide', name: '2' } })).toBe('/p/abc/files/1?slide=2#slide-2')
  expect(jumpOf({ place: null })).toBe('/p/abc/files?file=1')
})
