import type { PageAuthors } from '@tsuzuri/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '../testing/open-test-server.ts'

let house: TestServer
let staff: string
let admin: string
beforeAll(async () => {
  house = await openTestServer()
  staff = await house.key('abc', 'client-staff')
  admin = await house.key('abc', 'firm-admin')
})
afterAll(() => house[Symbol.asyncDispose]())

interface PageAnswer {
  readonly id: string
  readonly path: string
  readonly title: string
  readonly version: number
}
const call: TestServer['ask'] = (...asked) => house.ask(...asked)
const makePage = async (body: Readonly<Record<string, unknown>> = {}) => {
  const response = await call(staff, 'POST', '/portals/abc/pages', { title: `頁 ${crypto.randomUUID()}`, type: 'plain', ...body })
  expect(response.status).toBe(201)
  return { page: (await response.json()) as PageAnswer, etag: response.headers.get('etag') ?? '' }
}
const contentOf = (page: string) => `/portals/abc/pages/${page}/content`

describe('pages', () => {
  test('a portal is named by slug or id, a page by id or path; what was made is told whole', async () => {
    const { page, etag } = await makePage({ title: '入社', slug: '入社', fields: {} })
    expect(page).toMatchObject({ title: '入社', path: '入社', version: 1, trashedAt: null })
    const { id } = (await (await call(staff, 'GET', '/portals/abc')).json()) as { id: string }
    for (const portal of ['abc', id])
      for (const name of [page.id, '入社', encodeURIComponent('入社')]) {
        const response = await call(staff, 'GET', `/portals/${portal}/pages/${name}`)
        expect([response.status, response.headers.get('etag'), ((await response.json()) as PageAnswer).id]).toEqual([200, etag, page.id])
      }
  })

  test('a page is found at its path, whatever it is called', async () => {
    const { page: parent } = await makePage({ title: 'Rules' })
    for (const title of ['Content', 'View', 'Revisions', 'Publish', 'Confirmations', 'Collab ticket', 'Restore']) {
      const { page } = await makePage({ title, parent: parent.id })
      const answer = await call(staff, 'GET', `/portals/abc/pages/${encodeURIComponent(page.path)}/view`)
      expect([title, answer.status, await answer.json()]).toEqual([
        title,
        200,
        expect.objectContaining({ page: expect.objectContaining({ id: page.id }) }),
      ])
    }
  })

  test('a lost race answers 412 with the page as it is; an ETag that is none is refused', async () => {
    const { page, etag } = await makePage()
    const first = await call(staff, 'PATCH', `/portals/abc/pages/${page.id}`, { title: '甲' }, { 'if-match': etag })
    expect([first.status, first.headers.get('etag')]).toEqual([200, '"2"'])
    const late = await call(staff, 'PATCH', `/portals/abc/pages/${page.id}`, { title: '乙' }, { 'if-match': etag })
    expect([late.status, await late.json()]).toEqual([
      412,
      expect.objectContaining({ code: 'page-stale', current: expect.objectContaining({ id: page.id, title: '甲', version: 2 }) }),
    ])
    for (const wrong of ['"x"', 'x', '"1.5"'])
      expect((await call(staff, 'PATCH', `/portals/abc/pages/${page.id}`, { title: '丙' }, { 'if-match': wrong })).status).toBe(400)
    expect((await call(staff, 'DELETE', `/portals/abc/pages/${page.id}`, undefined, { 'if-match': etag })).status).toBe(403)
    expect((await call(admin, 'DELETE', `/portals/abc/pages/${page.id}`, undefined, { 'if-match': etag })).status).toBe(412)
    expect((await call(admin, 'DELETE', `/portals/abc/pages/${page.id}`, undefined, { 'if-match': '"2"' })).status).toBe(200)
  })

  test('a PATCH changes what it names and leaves the rest; a page that moved answers at its old path too', async () => {
    const { page: parent } = await makePage({ title: '親', slug: '親' })
    const { page } = await makePage({ title: '子', slug: '子' })
    const moved = (await (await call(staff, 'PATCH', `/portals/abc/pages/${page.id}`, { parent: '親' })).json()) as PageAnswer
    expect(moved).toMatchObject({ title: '子', path: '親/子', parentId: parent.id })
    expect(await (await call(staff, 'GET', `/portals/abc/pages/${encodeURIComponent('子')}`)).json()).toMatchObject({
      id: page.id,
      redirectedFrom: '子',
    })
    expect(await (await call(staff, 'PATCH', `/portals/abc/pages/${page.id}`, { parent: null })).json()).toMatchObject({
      path: '子',
      title: '子',
    })
  })

  test('the tree is a list, and the trash another', async () => {
    const { page } = await makePage()
    await call(admin, 'DELETE', `/portals/abc/pages/${page.id}`)
    const ids = async (query: string) =>
      ((await (await call(staff, 'GET', `/portals/abc/pages${query}`)).json()) as { items: PageAnswer[]; next: string | null }).items.map(
        ({ id }) => id,
      )
    const trash = ((await (await call(admin, 'GET', '/portals/abc/pages?trashed=1')).json()) as { items: PageAnswer[] }).items.map(
      ({ id }) => id,
    )
    expect([(await ids('')).includes(page.id), trash.includes(page.id), await ids('?trashed=1')]).toEqual([false, true, []])
  })
})

describe('what a page says', () => {
  const text = `---
title: 給与計算
type: master
closingDay: 31
payday: 25
---

# 手順

- 勤怠を締める
- [ ] 確認する

| 項目 | 値 |
| --- | --: |
| 支給日 | 25 |

::contact-table{state="open"}
`
  const put = (page: string, body: unknown, headers: Record<string, string>) => call(admin, 'PUT', contentOf(page), body, headers)

  test('goes out as Markdown with front matter and comes in again byte for byte', async () => {
    const { page } = await (
      await call(admin, 'POST', '/portals/abc/pages', { title: '給与計算', type: 'master', markdown: text })
    )
      .json()
      .then((made) => ({ page: made as PageAnswer }))
    const read = await call(staff, 'GET', contentOf(page.id))
    expect(read.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
    const first = await read.text()
    expect(first).toMatch(/^---\n/)
    expect(first).toContain('title: 給与計算')
    const etag = read.headers.get('etag') ?? ''
    const written = await put(page.id, first, { 'content-type': 'text/markdown; charset=utf-8', 'if-match': etag })
    expect(written.status).toBe(200)
    const second = await call(staff, 'GET', contentOf(page.id))
    expect(await second.text()).toBe(first)
    expect(second.headers.get('etag')).toBe(etag)
  })

  test('goes out as HTML and JSON, and comes in as JSON', async () => {
    const { page } = await makePage({ markdown: '# 一\n\n**二** <script>alert(1)</script>\n' })
    const html = await call(staff, 'GET', contentOf(page.id), undefined, { accept: 'text/html' })
    expect(html.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await html.text()).toMatch(/<strong>二<\/strong>(?!.*<script)/s)
    const json = await call(staff, 'GET', contentOf(page.id), undefined, { accept: 'application/json' })
    const { content, fields, markdown } = (await json.json()) as { content: { type: string }; fields: unknown; markdown: string }
    expect([content.type, fields, markdown]).toEqual(['doc', {}, expect.stringContaining('**二**')])
    const { page: copy } = await makePage()
    expect((await put(copy.id, { content }, {})).status).toBe(200)
    expect(await (await call(staff, 'GET', contentOf(copy.id), undefined, { accept: 'application/json' })).json()).toMatchObject({
      content,
      markdown,
    })
  })

  test('is merged with what others wrote since; a base that never was is refused', async () => {
    const { page } = await makePage({ markdown: '一\n\n二\n\n三\n' })
    const etag = (await call(staff, 'GET', contentOf(page.id))).headers.get('etag') ?? ''
    const markdown = { 'content-type': 'text/markdown', 'if-match': etag }
    expect((await put(page.id, '一の改\n\n二\n\n三\n', markdown)).status).toBe(200)
    expect((await put(page.id, '一\n\n二\n\n三の改\n', markdown)).status).toBe(200)
    expect(await (await call(staff, 'GET', contentOf(page.id))).text()).toMatch(/一の改\n\n二\n\n三の改\n$/)
    const gone = await put(page.id, '無\n', { 'content-type': 'text/markdown', 'if-match': '"999999"' })
    expect([400, 412]).toContain(gone.status)
  })

  test.each([
    ['front matter that is no YAML', '---\ntitle: [\n---\n', 'text/markdown', 400],
    ['a document of another shape', '{"content":{"type":"doc","content":[{"type":"evil"}]}}', 'application/json', 400],
    ['an unknown key', '{"contents":{}}', 'application/json', 400],
    ['broken JSON', '{', 'application/json', 400],
    ['a PDF', '%PDF', 'application/pdf', 415],
  ])('%s is refused and changes nothing', async (_name, body, type, status) => {
    const { page } = await makePage({ markdown: '元のまま\n' })
    const refused = await put(page.id, body, { 'content-type': type })
    expect([refused.status, refused.headers.get('content-type')]).toEqual([status, 'application/problem+json; charset=utf-8'])
    expect(await (await call(staff, 'GET', contentOf(page.id))).text()).toMatch(/元のまま\n$/)
  })

  test.each([
    ['text/html;q=0.4, application/json;q=0.9, text/markdown;q=0.1', 'application/json'],
    ['text/markdown;q=0.2, text/html', 'text/html'],
    ['TEXT/HTML', 'text/html'],
    ['text/html;q=0, text/markdown;q=0.5', 'text/markdown'],
    ['application/*', 'application/json'],
    ['image/png;note="text/html", application/json;q=0.3', 'application/json'],
  ])('goes out as what is wished for most: %s', async (accept, type) => {
    const { page } = await makePage({ markdown: '一\n' })
    for (const path of [contentOf(page.id), `/portals/abc/pages/${page.id}/revisions/1`])
      expect((await call(staff, 'GET', path, undefined, { accept })).headers.get('content-type')).toBe(`${type}; charset=utf-8`)
  })

  test.each(['*/*', 'image/png', ''])('goes out as usual where nothing else is wished for: %j', async (accept) => {
    const { page } = await makePage({ markdown: '一\n' })
    const types = [contentOf(page.id), `/portals/abc/pages/${page.id}/revisions/1`].map(async (path) =>
      (await call(staff, 'GET', path, undefined, { accept })).headers.get('content-type'),
    )
    expect(await Promise.all(types)).toEqual(['text/markdown; charset=utf-8', 'application/json; charset=utf-8'])
  })

  test('is kept in versions with a difference and a way back', async () => {
    const { page } = await makePage({ markdown: '一\n' })
    await put(page.id, '二\n', { 'content-type': 'text/markdown', 'x-message': 'second' })
    const base = `/portals/abc/pages/${page.id}/revisions`
    const { items } = (await (await call(staff, 'GET', base)).json()) as { items: { number: number; message: string }[] }
    expect(items.map(({ number }) => number)).toEqual([2, 1])
    expect(await (await call(staff, 'GET', `${base}/1`, undefined, { accept: 'text/markdown' })).text()).toContain('一')
    expect((await call(staff, 'GET', `${base}/1`, undefined, { accept: 'text/html' })).headers.get('content-type')).toBe(
      'text/html; charset=utf-8',
    )
    expect(JSON.stringify(await (await call(staff, 'GET', `${base}/2/diff?from=1`)).json())).toContain('二')
    expect((await call(admin, 'POST', `${base}/1/restore`)).status).toBe(200)
    expect(await (await call(staff, 'GET', contentOf(page.id))).text()).toMatch(/一\n$/)
    for (const path of ['/x', '/0', '/9', '/1/diff', '/1/diff?from=x'])
      expect([400, 404]).toContain((await call(staff, 'GET', `${base}${path}`)).status)
  })

  test('is told by who wrote which passage, by people and by keys, part by part', async () => {
    const { page } = await makePage({ markdown: '毎月末日\n\n電話' })
    await put(page.id, '毎月の末日\n\n電話', { 'content-type': 'text/markdown' })
    const ask = async (query: string) => {
      const answer = await call(staff, 'GET', `/portals/abc/pages/${page.id}/authors${query}`)
      return { status: answer.status, body: (await answer.json()) as PageAuthors }
    }
    const first = await ask('?limit=1')
    const { notes, items, next, people } = first.body
    expect(items[0]?.passages.map(({ from, to, text: said, note }) => [from, to, said, notes[note]?.revision?.number])).toEqual([
      [0, 2, '毎月', 1],
      [2, 3, 'の', 2],
      [3, 5, '末日', 1],
    ])
    expect(people.map(({ name, characters }) => [name.length > 0, characters])).toEqual([
      [true, 6],
      [true, 1],
    ])
    const second = await ask(`?cursor=${next ?? ''}`)
    expect([second.body.items.map(({ block, html }) => [block, html?.includes('電話')]), second.body.next]).toEqual([[[1, true]], null])
    expect((await ask('?revision=1')).body.items[0]?.passages).toHaveLength(1)
    for (const [query, status] of [
      ['?revision=9', 404],
      ['?revision=x', 400],
      ['?cursor=x', 400],
      ['?cursor=99.1', 412],
      ['?limit=201', 400],
    ] as const)
      expect([query, (await ask(query)).status]).toEqual([query, status])
  })

  test('a version is named, listed by its name, and named otherwise', async () => {
    const { page } = await makePage({ markdown: '一\n' })
    const base = `/portals/abc/pages/${page.id}/revisions`
    const cut = await call(staff, 'POST', base, { name: '第1版 確定' })
    expect([cut.status, await cut.json()]).toEqual([201, expect.objectContaining({ number: 1, name: '第1版 確定' })])
    await put(page.id, '二\n', { 'content-type': 'text/markdown' })
    const named = async () =>
      ((await (await call(staff, 'GET', `${base}?named=1`)).json()) as { items: { name: string }[] }).items.map(({ name }) => name)
    expect(await named()).toEqual(['第1版 確定'])
    expect(await (await call(staff, 'PATCH', `${base}/2`, { name: ' 第2版 ' })).json()).toMatchObject({ number: 2, name: '第2版' })
    expect((await call(staff, 'PATCH', `${base}/1`, { name: null })).status).toBe(200)
    expect(await named()).toEqual(['第2版'])
    const again = await call(staff, 'POST', base, { name: '別の名' })
    expect([again.status, await again.json()]).toEqual([409, expect.objectContaining({ code: 'revision-named' })])
    for (const name of ['', ' ', 'x'.repeat(101), 7]) expect((await call(staff, 'PATCH', `${base}/1`, { name })).status).toBe(400)
    expect((await call(staff, 'PATCH', `${base}/9`, { name: 'x' })).status).toBe(404)
  })
})

describe('a repeated POST with an Idempotency-Key', () => {
  const post = (key: string, body: unknown, as = staff) => call(as, 'POST', '/portals/abc/pages', body, { 'idempotency-key': key })
  const count = async (title: string) =>
    ((await (await call(staff, 'GET', '/portals/abc/pages')).json()) as { items: PageAnswer[] }).items.filter(
      (page) => page.title === title,
    ).length

  test('does it once: one after the other, at once, and after a restart', async () => {
    const title = `一度 ${crypto.randomUUID()}`
    const answers = await Promise.all(Array.from({ length: 10 }, () => post('k-1', { title })))
    answers.push(await post('k-1', { title }))
    await house.restart()
    answers.push(await post('k-1', { title }))
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 201))
    const ids = new Set((await Promise.all(answers.map((answer) => answer.json()))).map((page) => (page as PageAnswer).id))
    expect([ids.size, await count(title)]).toEqual([1, 1])
  })

  test('with another body is refused, then and while the first is under way; another’s key is another key', async () => {
    const title = `別 ${crypto.randomUUID()}`
    const both = await Promise.all([post('k-2', { title }), post('k-2', { title: `${title} 2` })])
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([201, 409]))
    const late = await post('k-2', { title: `${title} 3` })
    expect([late.status, await late.json()]).toEqual([409, expect.objectContaining({ code: 'request-key-reused' })])
    expect((await post('k-2', { title: `${title} 4` }, admin)).status).toBe(201)
    expect((await call(staff, 'POST', '/portals/abc/collections/requests/records', { title }, { 'idempotency-key': 'k-2' })).status).toBe(
      409,
    )
  })

  test('does what failed anew, and keeps no secret', async () => {
    expect((await post('k-3', { title: '' })).status).toBe(400)
    expect((await post('k-3', { title: `今度 ${crypto.randomUUID()}` })).status).toBe(201)
    expect((await post('x'.repeat(256), { title: '長' })).status).toBe(400)
    const key = () => call(admin, 'POST', '/portals/abc/keys', { role: 'client-viewer' }, { 'idempotency-key': 'k-4' })
    const made = (await (await key()).json()) as { secret: string; name: string }
    expect(made.name).toMatch(/^client-viewer \d{4}-\d\d-\d\d$/)
    const again = await key()
    expect([again.status, await again.json()]).toEqual([409, expect.objectContaining({ code: 'request-told-once' })])
    const kept = await house.running.server.engine.store.read.idempotency.get((await house.running.server.auth.key(admin))?.id ?? '', 'k-4')
    expect(kept?.body).toBe('')
  })
})

describe('lists', () => {
  test.each(['limit=0', 'limit=201', 'limit=x', 'limit=-1', 'limit=1.5', 'cursor=nonsense', 'cursor=%00', `cursor=${'x'.repeat(1001)}`])(
    '?%s is refused',
    async (query) => {
      for (const path of ['/portals', '/portals/abc/files', '/portals/abc/collections/requests/records', '/portals/abc/audit']) {
        const response = await call(admin, 'GET', `${path}?${query}`)
        expect([path, response.status, response.headers.get('content-type')]).toEqual([
          path,
          400,
          'application/problem+json; charset=utf-8',
        ])
      }
    },
  )

  test('go on where they were, without gap or repetition', async () => {
    const made: number[] = []
    for (let index = 0; index < 7; index++)
      made.push(
        (
          (await (await call(staff, 'POST', '/portals/abc/collections/requests/records', { title: `列 ${index}` })).json()) as {
            number: number
          }
        ).number,
      )
    const seen: number[] = []
    for (let next: string | null = ''; next !== null;) {
      const query: string = next === '' ? '' : `&cursor=${encodeURIComponent(next)}`
      const list = (await (await call(staff, 'GET', `/portals/abc/collections/requests/records?limit=3&q=列${query}`)).json()) as {
        items: { number: number }[]
        next: string | null
      }
      seen.push(...list.items.map(({ number }) => number))
      next = list.next
    }
    expect(seen).toEqual(made.toReversed())
  })
})
