import { putMember, removeMember } from '@tsuzuri/core'
import { userIdSchema } from '@tsuzuri/model'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '../testing/open-test-server.ts'

let house: TestServer
beforeAll(async () => {
  house = await openTestServer()
  for (const slug of ['abc', 'xyz']) await house.portal(slug)
})
afterAll(() => house[Symbol.asyncDispose]())

const join = async (email: string): Promise<{ readonly id: string; readonly cookie: string }> => {
  const id = await house.person(email, 'abc', 'client-staff')
  return { id, cookie: await house.signIn(email) }
}
interface Saved {
  readonly id: string
  readonly name: string
  readonly href: string
}
const save = (cookie: string, body: object) => house.askByCookie(cookie, 'POST', '/me/searches', body)
const saved = async (cookie: string) =>
  ((await (await house.askByCookie(cookie, 'GET', '/me/searches')).json()) as { readonly items: readonly Saved[] }).items
const codeOf = async (response: Response) => [response.status, ((await response.json()) as { readonly code: string }).code]

test('a search is kept under a name, of one portal or over all, called otherwise and forgotten', async () => {
  const { cookie } = await join('keeps@abc.example')
  const made = await save(cookie, { name: ' 毎月の  締め ', in: 'abc', choice: { q: '締め日', kind: 'requests', period: 'month' } })
  expect(made.status).toBe(201)
  const { id } = (await made.json()) as Saved
  await save(cookie, { name: '社保', choice: { q: '社保 -算定' } })
  expect((await saved(cookie)).map(({ name, href }) => [name, decodeURIComponent(href)])).toEqual([
    ['毎月の 締め', '/p/abc/search?q=締め日&kind=requests&period=month'],
    ['社保', '/search?q=社保+-算定'],
  ])
  expect(await (await house.askByCookie(cookie, 'PATCH', `/me/searches/${id}`, { name: '締め' })).json()).toMatchObject({ name: '締め' })
  expect((await house.askByCookie(cookie, 'DELETE', `/me/searches/${id}`)).status).toBe(200)
  expect((await saved(cookie)).map(({ name }) => name)).toEqual(['社保'])
  expect(await codeOf(await house.askByCookie(cookie, 'DELETE', `/me/searches/${id}`))).toEqual([404, 'saved-search-missing'])
})

test('nobody else sees it, calls it otherwise or forgets it, and a key has none', async () => {
  const [mine, other] = [await join('mine@abc.example'), await join('other@abc.example')]
  const { id } = (await (await save(mine.cookie, { name: '私の', choice: { q: '私' } })).json()) as Saved
  expect(await saved(other.cookie)).toEqual([])
  for (const [method, body] of [
    ['PATCH', { name: '取った' }],
    ['DELETE', undefined],
  ] as const)
    expect(await codeOf(await house.askByCookie(other.cookie, method, `/me/searches/${id}`, body))).toEqual([404, 'saved-search-missing'])
  expect((await saved(mine.cookie)).map(({ name }) => name)).toEqual(['私の'])
  expect((await house.ask(await house.key('abc', 'firm-admin'), 'GET', '/me/searches')).status).toBe(401)
  expect((await fetch(`${house.base}/api/v1/me/searches`)).status).toBe(401)
})

test('a portal one may not know of is missing, and what one saved there goes with the membership', async () => {
  const { id, cookie } = await join('leaves@abc.example')
  expect(await codeOf(await save(cookie, { name: '他社', in: 'xyz', choice: { q: '給与' } }))).toEqual([404, 'portal-missing'])
  await save(cookie, { name: '自社', in: 'abc', choice: { q: '給与' } })
  await save(cookie, { name: '全社', choice: { q: '給与' } })
  await removeMember(await house.portal('abc'), { userId: userIdSchema.parse(id) })
  expect((await saved(cookie)).map(({ name }) => name)).toEqual(['全社'])
  await putMember(await house.portal('abc'), { userId: userIdSchema.parse(id), role: 'client-staff' })
  expect((await saved(cookie)).map(({ name }) => name)).toEqual(['全社'])
})

test.each([
  ['no name', { name: ' ', choice: { q: '給与' } }, 'saved-search-invalid'],
  ['a name of 101 characters', { name: '長'.repeat(101), choice: { q: '給与' } }, 'saved-search-invalid'],
  ['nothing asked for', { name: '空', choice: { q: ' ' } }, 'saved-search-invalid'],
  ['something unknown', { name: '謎', choice: { q: '給与', color: 'red' } }, 'request-invalid'],
  ['a lone surrogate', { name: '\uD800', choice: { q: '給与' } }, 'request-invalid'],
])('%s is refused with a word', async (_, body, code) => {
  const { cookie } = await join(`refused-${crypto.randomUUID()}@abc.example`)
  expect(await codeOf(await save(cookie, body))).toEqual([400, code])
  expect(await saved(cookie)).toEqual([])
})

test('a name stands for one search, also when it is saved twice at once, and fifty are kept at most', async () => {
  const { cookie } = await join('many@abc.example')
  const twice = await Promise.all([1, 2].map(() => save(cookie, { name: '同じ', choice: { q: '給与' } })))
  expect(twice.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([201, 409])
  for (let number = 2; number <= 50; number++)
    expect((await save(cookie, { name: `検索${number}`, choice: { q: '給与' } })).status).toBe(201)
  expect(await codeOf(await save(cookie, { name: '五十一', choice: { q: '給与' } }))).toEqual([409, 'saved-search-full'])
  const last = (await saved(cookie)).at(-1)
  expect(await codeOf(await house.askByCookie(cookie, 'PATCH', `/me/searches/${last?.id}`, { name: '同じ' }))).toEqual([
    409,
    'saved-search-taken',
  ])
})
