import type { PageOutline } from '@tsuzuri/client'
import { expect, test } from 'vitest'
import { buildTree, type TreeNode } from './build-tree.ts'
import { landing } from './landing.ts'
import { pageAddress } from './page-address.ts'
import { safeNext } from './safe-next.ts'

test.each([
  ['/p/abc/', '/p/abc/'],
  ['/p/abc/requests/128?x=1#c', '/p/abc/requests/128?x=1#c'],
  ['//evil.example', null],
  ['/\\evil.example', null],
  ['/..//evil.example', null],
  ['/p/.././/evil.example', null],
  ['/%2e//evil.example', null],
  ['/\t/evil.example', null],
  ['https://evil.example/', null],
  ['javascript:alert(1)', null],
  ['', null],
  [null, null],
])('after signing in one goes on only to our own pages: %s', (next, expected) => {
  expect(safeNext(next)).toBe(expected)
})

const portal = (slug: string, role: 'director' | 'client-admin') => ({ id: slug, slug, name: slug, accent: '#0055ad', role }) as never

test('the firm lands on the desk, a client with one portal in it', () => {
  expect(landing({ firmAdmin: false, portals: [portal('abc', 'client-admin')] })).toBe('/p/abc/')
  expect(landing({ firmAdmin: false, portals: [portal('abc', 'director')] })).toBe('/desk')
  expect(landing({ firmAdmin: false, portals: [portal('abc', 'client-admin'), portal('xyz', 'client-admin')] })).toBe('/desk')
  expect(landing({ firmAdmin: true, portals: [] })).toBe('/desk')
})

test('a page is addressed by its path, the home page by its portal', () => {
  expect(pageAddress('abc', 'home')).toBe('/p/abc/')
  expect(pageAddress('abc', 'マスタ/締日 #1')).toBe('/p/abc/%E3%83%9E%E3%82%B9%E3%82%BF/%E7%B7%A0%E6%97%A5%20%231')
})

const node = (id: string, parentId: string | null) => ({ id, parentId, title: id }) as unknown as PageOutline
const shape = (nodes: readonly TreeNode[]): unknown => nodes.map(({ page, children }) => [page.id, shape(children)])

test('pages nest in the order they come; one whose parent is not to be seen stands at the top', () => {
  expect(shape(buildTree([node('a', null), node('b', null), node('a1', 'a'), node('a11', 'a1'), node('lost', 'hidden')]))).toEqual([
    ['a', [['a1', [['a11', []]]]]],
    ['b', []],
    ['lost', []],
  ])
})
