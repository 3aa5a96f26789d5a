import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openTestServer, type TestServer } from '../testing/open-test-server.ts'

let house: TestServer
let key: string
beforeAll(async () => {
  house = await openTestServer()
  key = await house.key('abc', 'member')
  await house.ask(key, 'POST', '/portals/abc/pages', { title: '税額の確認', slug: 'tax', markdown: 'NEAR と OR と {title} を説明する' })
  const isFound = async (): Promise<void> => {
    if ((await found(encodeURIComponent('税額')))[1] !== 1) throw new Error('It is not found yet.')
  }
  await vi.waitFor(isFound, { timeout: 20_000, interval: 20 })
})
afterAll(() => house[Symbol.asyncDispose]())

/** Asks with a query as it stands in an address. */
const found = async (encoded: string): Promise<[number, number | undefined]> => {
  const response = await house.ask(key, 'GET', `/portals/abc/search?facets=1&proposals=1&q=${encoded}`)
  return [response.status, ((await response.json()) as { readonly total?: number }).total]
}

test.each([
  ['10 kB of one letter', 'a'.repeat(10_000)],
  ['10 kB of Japanese', '給与'.repeat(1_700)],
  ['10 kB of words', '給与 '.repeat(1_500)],
  ['10 kB of quotes', '"'.repeat(10_000)],
  ['10 kB of minuses', '- '.repeat(5_000)],
  ['only symbols', '%&#＆※→、。「」'],
  ['only blanks', ' 　\t\n'],
  ['control characters', '\u0001\u0007\u001B[31m\u007F\u0085'],
  ['text that runs to the left', '\u202E\u2066'],
  ['joined emoji', '👩‍👩‍👧‍👦'],
])('%s finds nothing and says so plainly', async (_, text) => {
  expect(await found(encodeURIComponent(text))).toEqual([200, 0])
})

test.each([
  ['an open quote', '"税額'],
  ['quotes that do not pair', '"税額" "'],
  ['an open bracket', '税額 ('],
  ['a star', '税額*'],
  ['a caret', '^税額'],
  ['a column of the engine', '税額 {title}'],
  ['OR, which is a word', '税額 OR'],
  ['NEAR, which is a word', 'NEAR(税額)'],
  ['a zero character in a word', '税\u200B額'],
])('%s is a word like any other: the page that holds all is found', async (_, text) => {
  expect(await found(encodeURIComponent(text))).toEqual([200, 1])
})

test.each([
  ['a lone surrogate', '%ED%A0%80'],
  ['half a character', '%E7%A8'],
  ['a broken escape', '%E7%ZZ'],
  ['a zero byte', '%00%E7%A8%8E'],
])('%s is answered plainly, or refused with a code, and the next query is answered', async (_, encoded) => {
  expect([200, 400]).toContain((await found(encoded))[0])
  expect(await found(encodeURIComponent('税額'))).toEqual([200, 1])
})

test('a query that is longer than any door takes is refused with a code', async () => {
  expect((await found('a'.repeat(30_000)))[0]).toBe(400)
})
