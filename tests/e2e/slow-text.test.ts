import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { temporaryFolder } from '@tsuzuri/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Product, startProduct } from './start-product.ts'
import { tsuzuri } from './tsuzuri.ts'

const slow = 'a**b'.repeat(128 * 1024)
const stack = new AsyncDisposableStack()
let product: Product
let one: string
let other: string
beforeAll(async () => {
  const folder = stack.use(await temporaryFolder())
  await tsuzuri(folder.path, 'portal', 'create', 'abc', '--name', 'ABC社')
  one = await tsuzuri(folder.path, 'key', 'create', '--portal', 'abc', '--role', 'member', '--name', 'one')
  other = await tsuzuri(folder.path, 'key', 'create', '--portal', 'abc', '--role', 'member', '--name', 'other')
  product = stack.use(await startProduct({ dataFolder: folder.path, demo: false }))
})
afterAll(() => stack.disposeAsync())

const ask = (key: string, method: string, path: string, body?: unknown): Promise<Response> =>
  fetch(`${product.base}/api/v1/portals/abc${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, 'content-type': typeof body === 'string' ? 'text/markdown' : 'application/json' },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
const put = (key: string, path: string, text: string) => ask(key, 'PUT', `/pages/${path}/content`, text)
const says = async (path: string): Promise<string> => (await ask(one, 'GET', `/pages/${path}/content`)).text()

/** Asks for a page again and again while something is waited for; answers the longest any of it took, in milliseconds. */
const longestAnswer = async (waited: Promise<unknown>): Promise<number> => {
  const ended = waited.then(() => true)
  let longest = 0
  do {
    const start = performance.now()
    expect((await fetch(`${product.base}/healthz`)).status).toBe(200)
    await says('page')
    longest = Math.max(longest, performance.now() - start)
  } while (!(await Promise.race([ended, pause(50, false)])))
  return longest
}

describe('a text made to be slow', () => {
  test('is refused, and everybody else is served meanwhile', async () => {
    expect((await ask(one, 'POST', '/pages', { title: 'ページ', slug: 'page', type: 'plain', markdown: '元の文' })).status).toBe(201)
    const before = await says('page')

    const written = put(one, 'page', slow)
    const made = ask(other, 'POST', '/pages', { title: '遅い', slug: 'slow', type: 'plain', markdown: slow })
    expect(await longestAnswer(Promise.all([written, made]))).toBeLessThan(3000)

    for (const answer of [await written, await made]) {
      expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'application/problem+json; charset=utf-8'])
      expect(await answer.json()).toEqual({
        type: '/problems/markdown-too-intricate',
        title: 'The input is not valid',
        status: 400,
        code: 'markdown-too-intricate',
        detail: 'The text is too intricate: reading or showing it would take too long. Nothing was saved.',
        hint: 'Divide it among several pages, and take away long runs of signs like `*`, `[`, `` ` `` or `>` that mark nothing.',
      })
    }
    expect(await says('page')).toBe(before)
    expect((await ask(one, 'GET', '/pages/slow')).status).toBe(404)
  })

  test('leaves long and short texts to be written', async () => {
    const long = '- **締日** は毎月 15 日\n'.repeat(2000)
    const [first, second] = await Promise.all([put(one, 'page', long), put(other, 'page', '短い文')])
    expect([first.status, second.status]).toEqual([200, 200])
    expect((await put(one, 'page', long)).status).toBe(200)
    expect(await says('page')).toContain(long)
  })

  test('does not hold up the end of the server', async () => {
    const written = Array.from({ length: 10 }, () => put(one, 'page', slow))
    // The one too many is told at once, when the others are there.
    expect((await Promise.race(written)).status).toBe(429)
    const start = performance.now()
    product.child.kill('SIGTERM')
    const answers = await Promise.all((await Promise.all(written)).map(async (answer) => `${answer.status} ${await codeOf(answer)}`))
    expect(answers.toSorted()).toEqual(['429 markdown-too-many', ...Array.from({ length: 9 }, () => '503 markdown-stopped')])
    expect(await product.ended).toBe(0)
    expect(performance.now() - start).toBeLessThan(5000)
  })
})

const codeOf = async (answer: Response): Promise<string> => ((await answer.json()) as { readonly code: string }).code
