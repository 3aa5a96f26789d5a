import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { startMeilisearchDouble } from '@tsuzuri/search/testing'
import { createDatabase } from '@tsuzuri/testing'
import { runCommand } from '../commands/run-command.ts'
import { openTestServer, type TestServer } from '../testing/open-test-server.ts'

interface Answer {
  readonly items: readonly { readonly href: string }[]
  readonly total: number
  readonly degraded: string | null
}
/** For what is not about time, on a machine that is busy. */
const patience = 20_000

const search = async ({ ask }: TestServer, key: string, text: string) =>
  (await (await ask(key, 'GET', `/portals/abc/search?q=${encodeURIComponent(text)}`)).json()) as Answer
const hrefs = async (server: TestServer, key: string, text: string) =>
  (await search(server, key, text)).items.map(({ href }) => decodeURIComponent(href))
const expectFound = (server: TestServer, key: string, text: string, refs: readonly string[], timeout = patience) =>
  vi.waitFor(async () => expect(await hrefs(server, key, text)).toEqual(refs), { timeout, interval: 20 })

describe('what was saved is found', () => {
  test('within a second, and what is changed is no longer found as it was', async () => {
    await using server = await openTestServer()
    const key = await server.key('abc', 'member')
    await server.ask(key, 'POST', '/portals/abc/pages', { title: '締め日', slug: 'closing', markdown: '毎月二十日' })
    await expectFound(server, key, '二十日', ['/p/abc/closing'])
    await server.ask(key, 'POST', '/portals/abc/pages', { title: '支払日', slug: 'payday', markdown: '毎月二十五日' })
    await expectFound(server, key, '二十五日', ['/p/abc/payday'], 1_000)
    const etag = (await server.ask(key, 'GET', '/portals/abc/pages/closing/content')).headers.get('etag') ?? ''
    await server.ask(key, 'PUT', '/portals/abc/pages/closing/content', '毎月末日\n', { 'content-type': 'text/markdown', 'if-match': etag })
    await expectFound(server, key, '末日', ['/p/abc/closing'], 1_000)
    expect(await hrefs(server, key, '"二十日"')).toEqual([])
  })

  test('by what stands in any place of it: its title, its texts, the words of its choices, what was said of it, a cell of a table, a field', async () => {
    await using server = await openTestServer()
    const key = await server.key('abc', 'member')
    const begun = { startsAt: '2026-11-30T01:00:00Z' }
    const rows = [
      [
        'contacts',
        { title: '離職票の件', fields: { body: '本人から催促', channel: 'phone', category: 'trouble', counterpart: '三輪 様' } },
      ],
      ['requests', { title: '部門別の一覧', fields: { description: '残業の内訳', format: 'ピボット' } }],
      ['schedule', { title: '賞与の処理', ...begun, fields: { kind: 'transfer', side: 'both', note: '銀行の休み' } }],
      ['processing', { title: '差異の確認', fields: { step: 'delivered', note: '三名に相違' } }],
      ['reports', { title: '十一月の御報告', fields: { month: '2026-11', summary: '誤りは零件' } }],
    ] as const
    const words = [
      ['離職票', '催促', '電話', '障害', '三輪'],
      ['部門別', '内訳', 'ピボット'],
      ['賞与', '振込', '双方', '銀行'],
      ['差異', '納品', '相違'],
      ['御報告', '2026年11月', '零件'],
    ]
    const places: string[] = []
    for (const [collection, row] of rows) {
      const made = await server.ask(key, 'POST', `/portals/abc/collections/${collection}/records`, row)
      expect([collection, made.status]).toEqual([collection, 201])
      const { id, number } = (await made.json()) as { readonly id: string; readonly number: number | null }
      await server.ask(key, 'POST', `/portals/abc/collections/${collection}/records/${id}/comments`, { body: `${collection}への返信` })
      places.push(`/p/abc/${collection}/${number ?? id}`)
    }
    const table = '| 事業所 | 締切 |\n| --- | --- |\n| 札幌 | 翌営業日 |\n'
    const page = { title: '給与マスタ', slug: 'payroll', type: 'master', fields: { contact: '人事課 内線四二' }, markdown: table }
    expect((await server.ask(key, 'POST', '/portals/abc/pages', page)).status).toBe(201)
    await expectFound(server, key, '札幌', ['/p/abc/payroll'])
    for (const text of ['給与マスタ', '翌営業日', '内線四二'])
      expect([text, await hrefs(server, key, text)]).toEqual([text, ['/p/abc/payroll']])
    for (const [at, place] of places.entries())
      for (const text of [...(words[at] ?? []), `"${rows[at]?.[0]}への返信"`])
        expect([text, await hrefs(server, key, text)]).toEqual([text, [place]])
  })

  test('by the comments of a request, too', async () => {
    await using server = await openTestServer()
    const key = await server.key('abc', 'member')
    const made = await server.ask(key, 'POST', '/portals/abc/collections/requests/records', { title: '住民税の件' })
    const { id, number } = (await made.json()) as { readonly id: string; readonly number: number }
    await server.ask(key, 'POST', `/portals/abc/collections/requests/records/${id}/comments`, { body: '特別徴収へ切り替えます' })
    await expectFound(server, key, '特別徴収', [`/p/abc/requests/${number}`])
    expect((await search(server, key, '特別徴収')).total).toBe(1)
  })
})

test('a hit says where it stands and links there: below which heading, in which comment', async () => {
  await using server = await openTestServer()
  const key = await server.key('abc', 'member')
  const markdown = '# 給与\n\n月給です。\n\n## 締め日\n\n毎月二十日\n'
  const { id } = (await (await server.ask(key, 'POST', '/portals/abc/pages', { title: '規程', slug: 'rules', markdown })).json()) as {
    id: string
  }
  const said = await server.ask(key, 'POST', `/portals/abc/pages/${id}/comments`, { body: '祝日なら前営業日です' })
  const thread = (await said.json()) as { readonly id: string }
  const made = await server.ask(key, 'POST', '/portals/abc/collections/requests/records', { title: '住民税の件' })
  const record = (await made.json()) as { readonly id: string; readonly number: number }
  const address = `/portals/abc/collections/requests/records/${record.id}/comments`
  const comment = (await (await server.ask(key, 'POST', address, { body: '特別徴収へ切り替えます' })).json()) as { readonly id: string }
  const first = async (text: string) => {
    const [hit] = (await search(server, key, text)).items as readonly { jump?: string; place?: { kind: string; name: string } }[]
    return [decodeURIComponent(hit?.jump ?? ''), hit?.place?.kind, hit?.place?.name]
  }
  const expectAt = (text: string, jump: string, kind: string, name: unknown) =>
    vi.waitFor(async () => expect(await first(text)).toEqual([jump, kind, name]), { timeout: patience, interval: 20 })
  await expectAt('二十日', '/p/abc/rules#締め日:~:text=二十日', 'heading', '給与 › 締め日')
  await expectAt('前営業日', `/p/abc/rules#thread-${thread.id}`, 'comment', expect.any(String))
  await expectAt('特別徴収', `/p/abc/requests/${record.number}#${comment.id}`, 'comment', expect.any(String))
})

test('an index that is damaged or deleted while the server runs is filled anew by itself; meanwhile the answer says so', async () => {
  await using server = await openTestServer()
  const key = await server.key('abc', 'member')
  await server.ask(key, 'POST', '/portals/abc/pages', { title: '締め日', slug: 'closing' })
  await expectFound(server, key, '締め日', ['/p/abc/closing'])
  const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  try {
    const file = join(server.config.dataFolder, 'search.db')
    for (const path of [file, `${file}-wal`]) writeFileSync(path, 'no longer a database'.repeat(1_000))
    await server.ask(key, 'POST', '/portals/abc/pages', { title: '締め日の例外', slug: 'exceptions' })
    await vi.waitFor(async () => {
      const answer = await search(server, key, '締め日')
      expect([answer.degraded, answer.total]).toEqual([null, 2])
      expect(told.mock.calls.join('')).toMatch('search.db was damaged')
    }, patience)
  } finally {
    told.mockRestore()
  }
  for (const suffix of ['', '-wal', '-shm']) rmSync(join(server.config.dataFolder, `search.db${suffix}`))
  await vi.waitFor(async () => expect(await search(server, key, '締め日')).toMatchObject({ degraded: null, total: 2 }), patience)
  expect(await (await fetch(`${server.base}/readyz`)).json()).toEqual({ status: 'ready', store: 'up', contents: 'up', search: 'up' })
})

test('is filled anew by the command line while the server runs, and nobody finds less meanwhile', async () => {
  await using server = await openTestServer()
  const key = await server.key('abc', 'member')
  const scope = await server.portal('abc')
  const { createPage } = await import('@tsuzuri/core')
  for (let number = 0; number < 120; number++) await createPage(scope, { title: `給与規程 ${number}` })
  await vi.waitFor(async () => expect((await search(server, key, '給与規程')).total).toBe(120), patience)
  const lines: string[] = []
  const { dataFolder, root, secret } = server.config
  const env = { TSUZURI_DATA: dataFolder, TSUZURI_ROOT: root, TSUZURI_SECRET: secret ?? '' }
  const terminal = { env, cwd: root, out: (line: string) => void lines.push(line), err: (line: string) => void lines.push(line) }
  const ended = new AbortController()
  const reindexing = runCommand(['reindex'], terminal).finally(() => ended.abort())
  const totals = new Set<number>()
  while (!ended.signal.aborted) totals.add((await search(server, key, '給与規程')).total)
  expect([await reindexing, lines, [...totals]]).toEqual([0, ['121 put into search'], [120]])
  await server.ask(key, 'POST', '/portals/abc/pages', { title: '新しい頁', slug: 'new' })
  await expectFound(server, key, '新しい頁', ['/p/abc/new'])
})

test('with Meilisearch hits are ordered by both; while it is away search goes on, says so, and what was missed is made up for', async () => {
  await using double = await startMeilisearchDouble()
  await using server = await openTestServer({ meilisearch: double })
  const key = await server.key('abc', 'member')
  const engineOf = async (text: string) => {
    const { engine, degraded, total } = (await search(server, key, text)) as Answer & { readonly engine: string }
    return [engine, degraded, total]
  }
  const readiness = async () => (await fetch(`${server.base}/readyz`)).json()
  await server.ask(key, 'POST', '/portals/abc/pages', { title: '締め日の一覧' })
  await vi.waitFor(async () => expect(await engineOf('締め日の一覧')).toEqual(['meilisearch', null, 1]), patience)
  double.behave({ status: 503 })
  await server.ask(key, 'POST', '/portals/abc/pages', { title: '支払日の一覧' })
  await vi.waitFor(async () => expect(await engineOf('支払日の一覧')).toEqual(['fts5', 'second-engine-away', 1]), patience)
  expect(await readiness()).toMatchObject({ status: 'ready', search: 'up', meilisearch: 'away' })
  double.behave(null)
  const titles = () => [...double.kept.indexes].flatMap(([, { rows }]) => [...rows.values()].map((row) => row['title']))
  await vi.waitFor(() => expect(titles()).toContain('支払日の一覧'), patience)
  expect(await readiness()).toMatchObject({ meilisearch: 'up' })
  const metrics = await (await fetch(`${server.base}/metrics`)).text()
  expect(metrics).toMatch(/^tsuzuri_meilisearch_up 1$/m)
})

test('on PostgreSQL each process has an index of its own, which follows what any of them writes', async () => {
  await using database = await createDatabase()
  await using one = await openTestServer({ databaseUrl: database.url })
  await using other = await openTestServer({ databaseUrl: database.url })
  const key = await one.key('abc', 'member')
  await one.ask(key, 'POST', '/portals/abc/pages', { title: '締め日', slug: 'closing' })
  await expectFound(one, key, '締め日', ['/p/abc/closing'])
  await expectFound(other, key, '締め日', ['/p/abc/closing'])
  await other.ask(key, 'DELETE', '/portals/abc/pages/closing')
  await expectFound(other, key, '締め日', [])
  await expectFound(one, key, '締め日', [])
  expect(await search(other, key, '締め日')).toMatchObject({ items: [], total: 0 })
})
