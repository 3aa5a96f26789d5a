import { type FieldValues, type PageId, systemActor } from '@tsuzuri/model'
import { dialects } from '@tsuzuri/testing'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createEngine } from '../create-engine.ts'
import { viewPage } from '../blocks/view-page.ts'
import { loadState } from '../live/load-state.ts'
import { listRevisions } from '../revisions/list-revisions.ts'
import { type Scope, scopeOf } from '../scope.ts'
import { notesPlugin } from '../testing/notes-plugin.ts'
import { openHouse } from '../testing/open-house.ts'
import { contentMarkdown } from './content-markdown.ts'
import { createPage } from './create-page.ts'
import { getPage } from './get-page.ts'
import { readContent } from './read-content.ts'
import { writeContent } from './write-content.ts'

/** Types at the end of the n-th block, as a browser would. */
const type = async ({ engine, portal, actor }: Scope, pageId: PageId, block: number, text: string): Promise<void> => {
  const { doc } = await loadState(engine, portal.id, pageId)
  const before = Y.encodeStateVector(doc)
  const element = doc.getXmlFragment('content').get(block)
  if (!(element instanceof Y.XmlElement)) throw new TypeError('no such block')
  const words = element.get(0)
  if (!(words instanceof Y.XmlText)) throw new TypeError('no text in the block')
  words.insert(words.length, text)
  await engine.live.apply(portal.id, pageId, actor.id, Y.encodeStateAsUpdate(doc, before))
}

describe.each(dialects)('writing a page on %s', (dialect) => {
  test('the first content is there with the page, as revision 1', async () => {
    await using house = await openHouse({ dialect, plugins: [notesPlugin] })
    const firm = house.as('member', '佐藤')
    const page = await createPage(firm, { title: '給与', type: 'master', fields: { payDay: 25 } })
    const { body, etag } = await readContent(firm, page.id)
    expect([body.markdown, body.fields, body.text, etag]).toEqual(['# 締め日\n\n未定\n', { payDay: 25 }, '締め日\n未定', '1.1'])
    const { items } = await listRevisions(firm, { page: page.id })
    expect(items).toMatchObject([{ number: 1, kind: 'write', authors: [{ id: '佐藤', name: '佐藤', inserted: 5, deleted: 0 }] }])
  })

  test('what was typed since the base was read stays beside the write', async () => {
    await using house = await openHouse({ dialect })
    const firm = house.as('member', '佐藤')
    const client = house.as('director', '鈴木')
    const page = await createPage(firm, { title: '給与', markdown: '一つ目の段落です。\n\n二つ目の段落です。\n\n三つ目の段落です。' })
    const { etag } = await readContent(firm, page.id)
    await type(client, page.id, 0, '鈴木が足した。')
    const written = await writeContent(firm, {
      page: page.id,
      base: etag,
      markdown: '一つ目の段落です。\n\n二つ目の段落を直した。\n\n三つ目の段落です。',
    })
    expect(written.body.markdown).toBe('一つ目の段落です。鈴木が足した。\n\n二つ目の段落を直した。\n\n三つ目の段落です。\n')
    expect((await getPage(firm, page.id)).page).toMatchObject({ headSeq: 3, updatedBy: '佐藤', version: 1 })
    const { items } = await listRevisions(firm, { page: page.id })
    expect(items.map(({ kind, authors }) => [kind, authors.map(({ name }) => name)])).toEqual([
      ['write', ['佐藤']],
      ['auto', ['']],
      ['write', ['佐藤']],
    ])
  })

  test('typing shows in the page as soon as somebody reads it', async () => {
    await using house = await openHouse({ dialect })
    const firm = house.as('member')
    const page = await createPage(firm, { title: '議事録', markdown: '出席者：' })
    await type(house.as('director', '田中'), page.id, 0, '田中')
    expect((await readContent(house.as('client-viewer'), page.id)).body).toMatchObject({ markdown: '出席者：田中\n', seq: 2 })
    const events = await house.engine.store.read.events.after(0, 100, house.portal.id)
    expect(events.at(-1)).toMatchObject({ type: 'page.edited', actor: { id: '田中' }, data: { seq: 2 } })
  })
})

test.each([1, 2, 3, 4, 5, 6, 7])('a write that ends with its process at its commit %i is whole once it is sent again', async (fault) => {
  await using house = await openHouse()
  const firm = house.as('member', '佐藤')
  const page = await createPage(firm, { title: '給与', markdown: '一つ目。\n\n二つ目。' })
  const { etag } = await readContent(firm, page.id)
  await type(house.as('director', '鈴木'), page.id, 1, '鈴木が足した。')
  const sent = {
    page: page.id,
    base: etag,
    message: '連携',
    markdown: '---\ntitle: 給与計算\n---\n\n一つ目。足した。\n\n二つ目。\n\n三つ目。',
  }
  let commits = 0
  // From that one on nothing reaches the disk any more, as after kill -9.
  const unit: Scope['engine']['store']['unit'] = async (work) => {
    commits += 1
    if (commits >= fault) throw new RangeError('killed')
    return house.store.unit(work)
  }
  const store = { ...house.engine.store, unit }
  const dying = createEngine({ ...house.engine, store })
  const first = await writeContent(scopeOf(dying, firm.actor, house.portal, firm.role), sent).catch((error: unknown) => error)
  expect(first instanceof RangeError || commits < fault).toBe(true)
  await writeContent(firm, sent)
  const { body, page: after } = await readContent(firm, page.id)
  expect([after.title, body.markdown]).toEqual(['給与計算', '一つ目。足した。\n\n二つ目。鈴木が足した。\n\n三つ目。\n'])
  const { items } = await listRevisions(firm, { page: page.id })
  expect(items.filter(({ kind, message }) => kind === 'write' && message === '連携')).toHaveLength(1)
  expect((await firm.read.updates.since(page.id, 0)).map(({ actorId }) => actorId)).toEqual(['佐藤', '鈴木', '佐藤'])
})

test('a base that is of no history we know is refused, and nothing is changed', async () => {
  await using house = await openHouse()
  const firm = house.as('member')
  const page = await createPage(firm, { title: '給与', markdown: '前' })
  for (const base of ['1.9', '2.1', '1.0', 'x', '']) {
    await expect(writeContent(firm, { page: page.id, base, markdown: '後' })).rejects.toMatchObject({
      code: 'page.base-gone',
      kind: 'stale',
      current: { etag: '1.1' },
    })
  }
  expect((await readContent(firm, page.id)).body.markdown).toBe('前\n')
})

test('a value that breaks its rule is kept as it was typed, and told in a sentence; what one may not write is refused', async () => {
  await using house = await openHouse({ plugins: [notesPlugin] })
  const firm = house.as('member')
  const page = await createPage(firm, { title: '給与', type: 'master', fields: { payDay: 25 } })
  const told = async (fields: FieldValues) => {
    await writeContent(firm, { page: page.id, fields })
    const { body } = await readContent(firm, page.id)
    const view = await viewPage(firm, page.id, 'ja')
    return [body.fields, /<dd>(.*?)<\/dd>/.exec(view.fieldsHtml.toString())?.[1]]
  }
  expect(await told({ payDay: 40 })).toEqual([
    { payDay: 40 },
    '40日<p class="field-flaw">月の日ではありません。1から31の数を入力してください。月末は31です。</p>',
  ])
  expect(await told({ payDay: '25日' })).toEqual([
    { payDay: '25日' },
    expect.stringContaining('25日<p class="field-flaw">月の日ではありません'),
  ])
  expect(await told({ payDay: 25 })).toEqual([{ payDay: 25 }, '25日'])
  await expect(writeContent(firm, { page: page.id, fields: { payDay: 25, rate: 3 } })).rejects.toMatchObject({
    issues: [{ path: 'fields.rate' }],
  })
  expect((await readContent(firm, page.id)).body).toMatchObject({ markdown: '# 締め日\n\n未定\n', fields: { payDay: 25 } })
})

test('a page holds no more than can be written back to it, and fields no more than a tree of pages can carry', async () => {
  await using house = await openHouse()
  const firm = house.as('member')
  const tooLong = { code: 'page.too-long', kind: 'too-large' }
  await expect(createPage(firm, { title: 'x', markdown: 'あ'.repeat(350_000) })).rejects.toMatchObject(tooLong)
  // As many bytes as there may be, in a third of the signs.
  const page = await createPage(firm, { title: 'x', markdown: 'あ'.repeat((1024 * 1024) / 3) })
  const large = { code: 'page.fields-invalid', issues: [{ path: 'fields' }] }
  await expect(createPage(firm, { title: 'x', fields: { note: 'z'.repeat(300_000) } })).rejects.toMatchObject(large)
  await expect(writeContent(firm, { page: page.id, fields: { note: 'z'.repeat(300_000) } })).rejects.toMatchObject(large)
  expect((await writeContent(firm, { page: page.id, fields: { note: 'z'.repeat(200_000) } })).body.seq).toBe(2)
})

test('fields no type knows, broken Markdown and unknown blocks are kept word for word', async () => {
  await using house = await openHouse({ plugins: [notesPlugin] })
  const firm = house.as('member')
  const text = '**開いた\n\n::gone-block[名]{a="x y" b}\n\n[x](\n\n::nobody{view="x"}\n'
  const page = await createPage(firm, { title: '給与', type: 'master', markdown: `---\n部署: [本社, 支店]\npayDay: 10\n---\n${text}` })
  const first = await readContent(firm, page.id)
  expect(first.body.fields).toEqual({ 部署: ['本社', '支店'], payDay: 10 })
  expect(first.body.markdown).toContain('::nobody{view="x"}')
  const again = await writeContent(firm, { page: page.id, base: first.etag, markdown: first.body.markdown })
  expect([again.body.markdown, again.body.fields, again.etag]).toEqual([first.body.markdown, first.body.fields, first.etag])
  for (const part of ['開いた', '::gone-block[名]{a="x y" b}']) expect(first.body.markdown).toContain(part)
})

test('a field may be called as something every object has', async () => {
  await using house = await openHouse({ plugins: [notesPlugin] })
  const firm = house.as('member')
  const page = await createPage(firm, { title: '給与', type: 'master', markdown: '---\nconstructor: 1\n---\n\n本文' })
  const { body } = await writeContent(firm, { page: page.id, markdown: '---\nconstructor: 2\ntoString: x\n---\n\n本文' })
  expect(body.fields).toEqual({ constructor: 2, toString: 'x' })
})

test('front matter may give another title and type', async () => {
  await using house = await openHouse({ plugins: [notesPlugin] })
  const firm = house.as('member')
  const page = await createPage(firm, { title: '給与', markdown: '本文' })
  const written = await writeContent(firm, { page: page.id, markdown: '---\ntitle: 給与計算\ntype: master\npayDay: 25\n---\n\n本文' })
  expect(written.page).toMatchObject({ title: '給与計算', type: 'master', path: '給与', fields: { payDay: 25 } })
  await expect(writeContent(firm, { page: page.id, markdown: '---\ntype: nothing\n---\n\n別の' })).rejects.toMatchObject({
    code: 'page.type-unknown',
  })
  expect((await readContent(firm, page.id)).body.markdown).toBe('本文\n')
})

test('a page read as one text and written back is the same page, whatever its fields are called', async () => {
  await using house = await openHouse({ plugins: [notesPlugin] })
  const firm = house.as('member')
  const page = await createPage(firm, {
    title: '給与: 計算',
    type: 'master',
    markdown: '# 本文',
    fields: { title: '部長', 備考: 'yes', 数: [1, null] },
  })
  const before = await readContent(firm, page.id)
  const after = await writeContent(firm, { page: page.id, markdown: contentMarkdown(before.page, before.body) })
  expect(after).toEqual({ ...before, conflicts: [] })
})

test('two who write different parts of the same base both stay', async () => {
  await using house = await openHouse()
  const page = await createPage(house.as('member'), { title: '給与', markdown: '一つ目の段落\n\n二つ目の段落\n\n三つ目の段落' })
  await Promise.all([
    writeContent(house.as('member', '佐藤'), {
      page: page.id,
      base: '1.1',
      markdown: '一つ目の段落（佐藤）\n\n二つ目の段落\n\n三つ目の段落',
    }),
    writeContent(house.as('member', '鈴木'), {
      page: page.id,
      base: '1.1',
      markdown: '一つ目の段落\n\n二つ目の段落\n\n三つ目の段落（鈴木）',
    }),
  ])
  expect((await readContent(house.as('member'), page.id)).body.markdown).toBe(
    '一つ目の段落（佐藤）\n\n二つ目の段落\n\n三つ目の段落（鈴木）\n',
  )
})

test('front matter that is no YAML is refused with its line', async () => {
  await using house = await openHouse()
  await expect(createPage(house.as('member'), { title: 'x', markdown: '---\na: [\n---\n\nx' })).rejects.toMatchObject({
    code: 'markdown.front-matter',
    kind: 'invalid',
  })
})

test('whoever may not write the page type does not', async () => {
  await using house = await openHouse({ plugins: [notesPlugin] })
  const page = await createPage(house.as('member'), { title: '給与', type: 'master' })
  await expect(writeContent(house.as('client-staff'), { page: page.id, markdown: 'x' })).rejects.toMatchObject({ code: 'access.denied' })
  expect((await writeContent(house.as('client-admin'), { page: page.id, markdown: 'x' })).body.markdown).toBe('x\n')
})

test('whoever may not write the type that front matter names changes nothing at all', async () => {
  await using house = await openHouse({ plugins: [notesPlugin] })
  const client = house.as('client-admin')
  const page = await createPage(client, { title: '給与', type: 'master', markdown: '前' })
  const markdown = '---\ntitle: 別の題\ntype: plain\n---\n\n後'
  await expect(writeContent(client, { page: page.id, markdown })).rejects.toMatchObject({ code: 'access.denied' })
  expect(await readContent(client, page.id)).toMatchObject({ page: { title: '給与', type: 'master' }, body: { markdown: '前\n', seq: 1 } })
})

test('two who write titles at once are both taken, whatever the order', async () => {
  await using house = await openHouse()
  const firm = house.as('member')
  const page = await createPage(firm, { title: '給与', markdown: '前' })
  const titles = ['一', '二', '三', '四']
  const written = await Promise.allSettled(
    titles.map((title) => writeContent(firm, { page: page.id, markdown: `---\ntitle: ${title}\n---\n\n前` })),
  )
  expect(written.map(({ status }) => status)).toEqual(titles.map(() => 'fulfilled'))
})

test('an update for a page in the trash or elsewhere is not taken', async () => {
  await using house = await openHouse()
  const firm = house.as('director')
  const page = await createPage(firm, { title: '給与', markdown: 'x' })
  const another = await house.anotherPortal()
  await expect(house.engine.live.apply(another.id, page.id, systemActor.id, Y.encodeStateAsUpdate(new Y.Doc()))).rejects.toMatchObject({
    code: 'page.missing',
  })
})
