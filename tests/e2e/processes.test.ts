import { createDatabase, type RedisServer, startRedis, temporaryFolder, type TestDatabase } from '@tsuzuri/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CoEditor, enterPage } from './co-editor.ts'
import { signIn } from './sign-in.ts'
import { type Product, startProduct } from './start-product.ts'

/** Two processes of one installation, on real PostgreSQL and Redis, and what the tests ask of them. */
interface House {
  readonly redis: RedisServer
  readonly database: TestDatabase
  readonly start: (number: 0 | 1, port?: number) => Promise<Product>
  readonly nodes: [Product, Product]
  readonly ask: (base: string, method: string, path: string, body?: object) => Promise<Record<string, string>>
  readonly newPage: () => Promise<string>
  readonly newKey: (name: string) => Promise<{ readonly id: string; readonly secret: string }>
}

const resources = new AsyncDisposableStack()
let house: House | null = null
afterAll(() => resources.disposeAsync())

beforeAll(async () => {
  const redis = await startRedis().catch((error: unknown) => {
    process.stdout.write(`Skipped: ${String(error)}\n`)
    return null
  })
  if (!redis) return
  resources.use(redis)
  const database = resources.use(await createDatabase())
  const folders = [resources.use(await temporaryFolder()), resources.use(await temporaryFolder())]
  const environment = { DATABASE_URL: database.url, REDIS_URL: redis.url, TSUZURI_SECRET: 's'.repeat(40) }
  const start: House['start'] = async (number, port) =>
    resources.use(
      await startProduct({
        dataFolder: folders[number]?.path ?? '',
        environment,
        demo: number === 0,
        ...(port === undefined ? {} : { port }),
      }),
    )
  const first = await start(0)
  const nodes: House['nodes'] = [first, await start(1)]
  // A session of one process is one at the other.
  const cookie = await signIn(first, 'firm-admin')
  const ask: House['ask'] = async (base, method, path, body) => {
    const headers = { cookie, origin: base, 'content-type': 'application/json' }
    const answer = await fetch(`${base}/api/v1/portals/abc${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    const text = await answer.text()
    return (text === '' ? {} : JSON.parse(text)) as Record<string, string>
  }
  const post = (path: string, body: object) => ask(nodes[1].base, 'POST', path, body)
  house = {
    redis,
    database,
    start,
    nodes,
    ask,
    newPage: async () => (await post('/pages', { title: `議事録 ${Math.random()}`, markdown: 'はじめ\n' }))['id'] ?? '',
    newKey: async (name) => {
      const { id = '', secret = '' } = await post('/keys', { name, role: 'member' })
      return { id, secret }
    },
  }
})

const skipped = 'no redis-server'
const until = async (holds: () => unknown, timeout = 20_000): Promise<number> => {
  const begun = performance.now()
  await expect.poll(holds, { timeout, interval: 20 }).toBeTruthy()
  return performance.now() - begun
}
const synced = (...editors: readonly CoEditor[]): Promise<unknown> => until(() => editors.every(({ provider }) => provider.synced))

test('what is typed at one process is seen at the other, and who is there; a ticket of one is good at the other, once', async (context) => {
  if (!house) return context.skip(skipped)
  const { nodes, newPage, newKey, ask } = house
  const [page, key] = [await newPage(), await newKey('花子')]
  using hana = enterPage({ base: nodes[0].base, page, key: key.secret })
  const { ticket = '' } = await ask(nodes[0].base, 'POST', `/pages/${page}/collab-ticket`)
  using taro = enterPage({ base: nodes[1].base, page, ticket })
  await synced(hana, taro)
  hana.write('一')
  await until(() => taro.lines().includes('一'))
  taro.write('二')
  await until(() => hana.lines().includes('二'))
  // Each sees the other; the ticket is of whoever is signed in as the firm's admin.
  await until(() => hana.names().length === 1 && taro.names().length === 1)
  expect([hana.names(), taro.names()]).toEqual([['佐伯 真由美'], ['花子']])
  using thief = enterPage({ base: nodes[0].base, page, ticket })
  expect(await thief.ended).toBe(4401)
  // What was written at one is read at the other right away.
  await ask(nodes[0].base, 'PATCH', `/pages/${page}`, { title: '新しい題' })
  expect((await ask(nodes[1].base, 'GET', `/pages/${page}`))['title']).toBe('新しい題')
  taro.provider.disconnect()
  await until(() => hana.names().length === 0)
})

test('whose key is revoked at one process is out at the other: within a second with Redis, within five without', async (context) => {
  if (!house) return context.skip(skipped)
  const { nodes, newPage, newKey, ask, redis } = house
  const page = await newPage()
  const revoke = async (): Promise<number> => {
    const { id, secret } = await newKey('退職者')
    using editor = enterPage({ base: nodes[1].base, page, key: secret })
    await synced(editor)
    await ask(nodes[0].base, 'DELETE', `/keys/${id}`)
    const begun = performance.now()
    expect(await editor.ended).toBe(4401)
    return performance.now() - begun
  }
  expect(await revoke()).toBeLessThan(1_000)
  await redis.stop()
  const health = async () => (await (await fetch(`${nodes[1].base}/readyz`)).json()) as { readonly status: string; readonly redis: string }
  await until(async () => (await health()).redis === 'down')
  expect([(await health()).status, (await fetch(`${nodes[1].base}/readyz`)).status]).toEqual(['degraded', 200])
  expect(await revoke()).toBeLessThan(5_000)
  await redis.start()
  await until(async () => (await health()).status === 'ready')
})

test('a process killed, Redis away, its subscriptions cut, while people type: nothing that anybody saw is lost, and all agree', async (context) => {
  if (!house) return context.skip(skipped)
  const { nodes, newPage, newKey, redis, start, ask } = house
  const page = await newPage()
  const keys = await Promise.all(['花子', '太郎', '次郎', '読子'].map(newKey))
  const [hana, taro, jiro, reader] = keys.map(({ secret }, number) =>
    enterPage({ base: nodes[number < 2 ? 0 : 1].base, page, key: secret }),
  ) as [CoEditor, CoEditor, CoEditor, CoEditor]
  const people = [hana, taro, jiro, reader]
  const writers = { 花子: hana, 太郎: taro, 次郎: jiro }
  await synced(...people)
  let number = 0
  const typing = setInterval(() => {
    number += 1
    for (const [name, editor] of Object.entries(writers)) editor.write(`${name} ${number}`)
  }, 40)
  const typed = (more: number): Promise<number> => {
    const from = number
    return until(() => number >= from + more)
  }

  await typed(20)
  for (let cut = 0; cut < 3; cut += 1) {
    await redis.command('CLIENT', 'KILL', 'TYPE', 'pubsub')
    await typed(10)
  }
  await redis.stop()
  // Nobody tells anybody; still all is there after one look.
  const last = `花子 ${number}`
  expect(await until(() => reader.seen.has(last))).toBeLessThan(4_000)
  await typed(20)
  await redis.start()
  await typed(20)
  // As a load balancer does: whose process is gone comes to the other.
  for (const editor of [hana, taro]) editor.provider.on('connection-close', () => (editor.provider.serverUrl = jiro.provider.serverUrl))
  const { port } = new URL(nodes[0].base)
  nodes[0].child.kill('SIGKILL')
  await nodes[0].ended
  const seenBefore = new Set(people.flatMap(({ seen }) => [...seen]))
  await typed(30)
  clearInterval(typing)
  nodes[0] = await start(0, Number(port))

  const all = Object.keys(writers).flatMap((name) => Array.from({ length: number }, (_, index) => `${name} ${index + 1}`))
  await until(() => Object.values(writers).every(({ saved }) => saved.size === number))
  await until(() => people.every((editor) => editor.lines().length === all.length + 1))
  const expected = ['はじめ', ...all].toSorted()
  for (const editor of people) expect(editor.lines().toSorted()).toEqual(expected)
  expect(new Set(people.map((editor) => editor.lines().join('|'))).size).toBe(1)
  expect([...seenBefore].filter((line) => !expected.includes(line))).toEqual([])
  // The process that was killed tells the same, on its page and in its search.
  const again = enterPage({ base: nodes[0].base, page, key: keys[0]?.secret ?? '' })
  await synced(again)
  expect(again.lines()).toEqual(reader.lines())
  for (const editor of [...people, again]) editor[Symbol.dispose]()
  await until(async () => Number((await ask(nodes[0].base, 'GET', `/search?q=${encodeURIComponent(`次郎 ${number}`)}`))['total']) > 0)
})
