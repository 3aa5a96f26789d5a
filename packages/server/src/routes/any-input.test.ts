import { createPage, createRecord, placeFile, startThread } from '@tsuzuri/core'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '../testing/open-test-server.ts'

let house: TestServer
let admin: string
let things: Readonly<Record<string, string>>
beforeAll(async () => {
  house = await openTestServer()
  admin = await house.key('abc', 'firm-admin')
  const scope = await house.portal('abc')
  const page = await createPage(scope, { title: '頁', type: 'plain', markdown: '本文' })
  const thread = await startThread(scope, { page: page.id, body: '話' })
  const record = await createRecord(scope, { collection: 'requests', title: '依頼', fields: {} })
  const file = await placeFile(scope, { folder: '/', name: 'a.txt', content: new Blob(['a']).stream(), limit: 10 })
  things = {
    portal: 'abc',
    page: page.id,
    comment: thread.id,
    record: record.id,
    file: file.id,
    collection: 'requests',
    number: '1',
    name: 'request-list',
    token: 'x'.repeat(43),
  }
})
afterAll(() => house[Symbol.asyncDispose]())

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[]
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: { readonly properties?: Readonly<Record<string, unknown>> } }>>
  }
}
const odd = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '0',
    '-1',
    '1e9',
    'null',
    '[]',
    '{}',
    '%',
    "'",
    '"',
    '\u0000',
    '\uD800',
    '𠮷野家',
    '2026-02-30',
    '2026-11-23T00:00:00Z',
    'a/b',
    '..',
    'NEAR(',
    'x'.repeat(3_000),
    '🙂'.repeat(500),
    '=1+1',
    '<script>',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
)
const value = fc.oneof(
  odd,
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.jsonValue({ maxDepth: 4 }),
  fc.array(odd, { maxLength: 5 }),
)

test('whatever is sent, an answer is one of ours: no request breaks the server, and each refusal is a problem', async () => {
  const { paths } = (await (await fetch(`${house.base}/api/openapi.json`)).json()) as { paths: Record<string, Record<string, Operation>> }
  const operations = Object.entries(paths)
    .flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })))
    // Signing in is counted and waits; the stream does not end.
    .filter(({ path }) => !/\/(session|invitations|password-links|second-factor|members|events)/.test(path))
  const request = fc.constantFrom(...operations).chain((asked) => {
    const parameters = asked.operation.parameters ?? []
    const names = (place: string) => parameters.filter((each) => each.in === place).map(({ name }) => name)
    const properties = Object.keys(asked.operation.requestBody?.content['application/json']?.schema.properties ?? {})
    const some = (from: readonly string[], of: fc.Arbitrary<unknown>) =>
      fc.record(Object.fromEntries(from.map((name) => [name, of])), { requiredKeys: [] })
    return fc.record({
      asked: fc.constant(asked),
      params: some(
        names('path').filter((name) => name !== 'portal'),
        odd,
      ),
      query: some(names('query'), odd),
      body: fc.oneof(some(properties, value), value),
      headers: some(
        ['if-match', 'idempotency-key', 'accept', 'range', 'last-event-id', 'accept-language'],
        fc.constantFrom('"1"', '*', '"x"', 'text/html', 'bytes=0-0', '-', 'ja', ',,', '0', '999999999999999999999'),
      ),
    })
  })
  await fc.assert(
    fc.asyncProperty(request, async ({ asked: { path, method, operation }, params, query, body, headers }) => {
      const values: Readonly<Record<string, unknown>> = { ...things, ...params }
      const filled = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(String(values[name]).toWellFormed()))
      const search = new URLSearchParams(Object.entries(query).map(([name, text]) => [name, String(text)]))
      const response = await fetch(`${house.base}${filled}?${search.toString()}`, {
        method,
        headers: {
          authorization: `Bearer ${admin}`,
          ...(headers as Record<string, string>),
          ...(operation.requestBody ? { 'content-type': 'application/json' } : {}),
        },
        ...(operation.requestBody ? { body: JSON.stringify(body) ?? '' } : {}),
      })
      const text = await response.text()
      const type = response.headers.get('content-type') ?? ''
      expect({ status: response.status, text: response.status >= 500 ? text : '' }).toEqual({
        status: expect.toSatisfy((status: number) => status < 500),
        text: '',
      })
      expect(response.status < 400 || response.status === 416 || type.startsWith('application/problem+json')).toBe(true)
    }),
    { numRuns: 600, endOnFailure: false },
  )
})
