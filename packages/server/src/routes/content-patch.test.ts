import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '../testing/open-test-server.ts'

let house: TestServer
let key: string
beforeAll(async () => {
  house = await openTestServer()
  key = await house.key('abc', 'member')
})
afterAll(() => house[Symbol.asyncDispose]())

interface Block {
  readonly id: string
  readonly parent: string | null
  readonly type: string
  readonly markdown: string
}
interface Answer {
  readonly code?: string
  readonly conflicts: readonly { readonly lost: string; readonly block: string | null; readonly text: string }[]
  readonly blocks: readonly (readonly string[])[]
  readonly current?: unknown
}

const openPage = async (markdown: string) => {
  const made = await house.ask(key, 'POST', '/portals/abc/pages', { title: `頁 ${crypto.randomUUID()}`, markdown })
  const { id } = (await made.json()) as { id: string }
  const address = `/portals/abc/pages/${id}/content`
  const read = async () => {
    const answer = await house.ask(key, 'GET', `${address}?blocks=1`, undefined, { accept: 'application/json' })
    const { blocks, markdown: text } = (await answer.json()) as { blocks: readonly Block[]; markdown: string }
    const named = (said: string) => blocks.find((block) => block.markdown.trim() === said)?.id ?? `no block says ${said}`
    return { blocks, text, named, etag: answer.headers.get('etag') ?? '' }
  }
  const change = async (method: string, body: unknown, { etag, query = '' }: { readonly etag?: string; readonly query?: string } = {}) => {
    const headers = {
      ...(method === 'PUT' ? { 'content-type': 'text/markdown' } : {}),
      ...(etag === undefined ? {} : { 'if-match': etag }),
    }
    const answer = await house.ask(key, method, `${address}${query}`, body, headers)
    return { ...((await answer.json()) as Answer), status: answer.status, etag: answer.headers.get('etag') }
  }
  return {
    read,
    put: (text: string, told?: Parameters<typeof change>[2]) => change('PUT', text, told),
    patch: (operations: readonly unknown[], told?: Parameters<typeof change>[2]) => change('PATCH', { operations, message: '連携' }, told),
    revisions: async () =>
      ((await (await house.ask(key, 'GET', `/portals/abc/pages/${id}/revisions`)).json()) as { items: { message: string }[] }).items,
  }
}

const text =
  '# 手順\n\n- [ ] 勤怠を締める\n- [ ] 計算する\n\n| 項目 | 値 |\n| --- | --- |\n| 支給日 | 25 |\n\n::file-list{folder="/給与"}\n'

describe('a patch by the ids of blocks', () => {
  test('finds every block and item by `?blocks=1`, ticks one task off, adds and takes away others', async () => {
    const page = await openPage(text)
    const before = await page.read()
    expect(
      before.blocks.map(({ type, parent, markdown }) => [type, before.blocks.findIndex(({ id }) => id === parent), markdown.trim()]),
    ).toEqual([
      ['heading', -1, '# 手順'],
      ['taskList', -1, '- [ ] 勤怠を締める\n- [ ] 計算する'],
      ['taskItem', 1, '- [ ] 勤怠を締める'],
      ['paragraph', 2, '勤怠を締める'],
      ['taskItem', 1, '- [ ] 計算する'],
      ['paragraph', 4, '計算する'],
      ['table', -1, '| 項目 | 値 |\n| - | - |\n| 支給日 | 25 |'],
      ['pluginBlock', -1, '::file-list{folder="/給与"}'],
    ])
    const task = before.named('- [ ] 勤怠を締める')
    const answer = await page.patch([
      { op: 'replace', block: task, markdown: '- [x] 勤怠を締める' },
      { op: 'insert', after: task, markdown: '- [ ] 承認をもらう' },
      { op: 'insert', at: 'end', content: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '以上' }] }] } },
      { op: 'remove', block: before.named('::file-list{folder="/給与"}') },
    ])
    const after = await page.read()
    expect([answer.status, answer.etag, answer.conflicts, answer.blocks]).toEqual([
      200,
      after.etag,
      [],
      [[task], [after.named('- [ ] 承認をもらう')], [after.named('以上')], []],
    ])
    expect(after.text).toBe(
      '# 手順\n\n- [x] 勤怠を締める\n- [ ] 承認をもらう\n- [ ] 計算する\n\n| 項目 | 値 |\n| - | - |\n| 支給日 | 25 |\n\n以上\n',
    )
    expect((await page.revisions()).map(({ message }) => message)).toEqual(['連携', ''])
  })

  test('keeps the ids through writes of the whole text', async () => {
    const page = await openPage(text)
    const before = await page.read()
    await page.put(`はじめに\n\n${text.replace('計算する', '計算して送る')}`)
    const after = await page.read()
    expect(after.blocks.slice(1).map(({ id }) => id)).toEqual(before.blocks.map(({ id }) => id))
  })

  test('does all or nothing, and says what stands where a block was', async () => {
    const page = await openPage('一\n\n二\n\n三\n')
    const { named, etag } = await page.read()
    expect(await page.patch([{ op: 'remove', block: named('二') }])).toMatchObject({ status: 200 })
    const { etag: now } = await page.read()
    const insert = { op: 'insert', at: 'end', markdown: '四' }
    const gone = await page.patch([insert, { op: 'replace', block: named('二'), markdown: '二の改' }])
    expect([gone.status, gone.code, gone.current]).toEqual([409, 'document-block-gone', { near: [named('一'), named('三')] }])
    const never = await page.patch([insert, { op: 'remove', block: '1.1' }])
    expect([never.status, never.code]).toEqual([404, 'document-block-missing'])
    const late = await page.patch([{ op: 'replace', block: named('二'), markdown: '二の改' }], { etag })
    expect([late.status, late.code]).toEqual([409, 'page-conflicts'])
    expect(late.current).toMatchObject({ conflicts: [{ lost: 'yours', block: named('二'), text: 'の改' }] })
    expect((await page.patch([insert], { etag: '"1.999"' })).status).toBe(412)
    expect([(await page.read()).text, (await page.read()).etag]).toEqual(['一\n\n三\n', now])
  })

  test.each([
    ['no operation', []],
    ['an unknown one', [{ op: 'move', block: '1.1' }]],
    ['two places at once', [{ op: 'insert', at: 'end', before: '1.1', markdown: 'x' }]],
    ['no place', [{ op: 'insert', markdown: 'x' }]],
    ['no content', [{ op: 'replace', block: '1.1' }]],
    ['Markdown and a document', [{ op: 'insert', at: 'end', markdown: 'x', content: { type: 'doc' } }]],
    ['front matter', [{ op: 'insert', at: 'end', markdown: '---\ntitle: x\n---\n' }]],
    ['a document of another shape', [{ op: 'insert', at: 'end', content: { type: 'doc', content: [{ type: 'evil' }] } }]],
  ])('with %s is refused', async (_name, operations) => {
    const page = await openPage('一\n')
    const refused = await page.patch(operations)
    expect([refused.status, (await page.read()).text]).toEqual([400, '一\n'])
  })
})

describe('a write that meets what others did', () => {
  test('says what was lost: of its own, and of others', async () => {
    const page = await openPage('一つ目。\n\n二つ目。\n\n三つ目。\n')
    const { etag, named } = await page.read()
    await page.put('二つ目。\n\n三つ目。先に足した。\n', { etag })
    const answer = await page.put('一つ目。こちらも。\n\n二つ目。\n', { etag })
    expect([answer.status, answer.conflicts]).toEqual([
      200,
      [
        { lost: 'yours', block: named('一つ目。'), text: 'こちらも。' },
        { lost: 'theirs', block: named('三つ目。'), text: '先に足した。' },
      ],
    ])
    expect((await page.read()).text).toBe('二つ目。\n')
  })

  test('writes nothing with `?strict`, and tells the same', async () => {
    const page = await openPage('一つ目。\n\n二つ目。\n')
    const { etag } = await page.read()
    await page.put('二つ目。\n', { etag })
    const now = await page.read()
    const answer = await page.put('一つ目。こちらも。\n\n二つ目。\n', { etag, query: '?strict' })
    expect([answer.status, answer.code, answer.current]).toEqual([
      409,
      'page-conflicts',
      { etag: now.etag.replaceAll('"', ''), conflicts: [expect.objectContaining({ lost: 'yours', text: 'こちらも。' })] },
    ])
    expect((await page.read()).etag).toBe(now.etag)
    expect((await page.put('二つ目。\n\n三つ目。\n', { etag: now.etag, query: '?strict' })).status).toBe(200)
  })

  test('is written once when it is sent twice on the same version, and tells what was lost again', async () => {
    const page = await openPage('一つ目。\n\n二つ目。\n')
    const { etag } = await page.read()
    await page.put('二つ目。\n', { etag })
    const sent = '一つ目。こちらも。\n\n二つ目。足した。\n'
    const first = await page.put(sent, { etag })
    const again = await page.put(sent, { etag })
    expect([again.etag, again.conflicts, (await page.read()).text]).toEqual([first.etag, first.conflicts, '二つ目。足した。\n'])
  })
})
