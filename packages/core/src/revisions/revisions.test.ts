import fc from 'fast-check'
import type { PageId } from '@tsuzuri/model'
import { dialects } from '@tsuzuri/testing'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { appendUpdates } from '../live/append-updates.ts'
import { claimClients } from '../live/claim-clients.ts'
import { loadState } from '../live/load-state.ts'
import { materializePage } from '../live/materialize-page.ts'
import { changePage } from '../pages/change-page.ts'
import { createPage } from '../pages/create-page.ts'
import { writeContent } from '../pages/write-content.ts'
import type { Scope } from '../scope.ts'
import { notesPlugin } from '../testing/notes-plugin.ts'
import { openHouse } from '../testing/open-house.ts'
import { cutDueRevisions } from './cut-due-revisions.ts'
import { cutRevision } from './cut-revision.ts'
import { diffRevisions } from './diff-revisions.ts'
import { getRevision } from './get-revision.ts'
import { listRevisions } from './list-revisions.ts'
import { nameRevision } from './name-revision.ts'
import { restoreRevision } from './restore-revision.ts'

const fail = (error: unknown): never => {
  throw error
}

/** Inserts at the start of the first paragraph and takes as many characters away behind it, then shows it to readers. */
const edit = async ({ engine, portal, actor }: Scope, id: PageId, text: string, taken = 0): Promise<void> => {
  const { doc } = await loadState(engine, portal.id, id)
  const before = Y.encodeStateVector(doc)
  const words = doc.getXmlFragment('content').get(0)
  if (!(words instanceof Y.XmlElement)) throw new TypeError('no paragraph')
  const line = words.get(0)
  if (!(line instanceof Y.XmlText)) throw new TypeError('no text')
  doc.transact(() => {
    line.delete(0, taken)
    line.insert(0, text)
  })
  await engine.live.apply(portal.id, id, actor.id, Y.encodeStateAsUpdate(doc, before))
  await materializePage(engine, portal.id, id, { actorId: actor.id })
}

describe.each(dialects)('revisions on %s', (dialect) => {
  test('who wrote how much since the revision before', async () => {
    await using house = await openHouse({ dialect })
    const sato = house.as('member', '佐藤')
    const suzuki = house.as('director', '鈴木')
    const page = await createPage(sato, { title: '議事録', markdown: '本日の議題' })
    await edit(sato, page.id, '十一月', 2)
    await edit(suzuki, page.id, '第二回')
    const revision = await cutRevision(suzuki, { page: page.id, message: '確認済み' })
    expect(revision).toMatchObject({ number: 2, kind: 'manual', message: '確認済み', markdown: '第二回十一月の議題\n', seq: 3 })
    expect(revision.authors.map(({ id, inserted, deleted }) => [id, inserted, deleted])).toEqual([
      ['佐藤', 3, 2],
      ['鈴木', 3, 0],
    ])
    expect(await cutRevision(sato, { page: page.id, message: '何もない' })).toMatchObject({ number: 2, message: '確認済み' })
  })

  test('a page that rests for two minutes gets its revision, and no second one', async () => {
    await using house = await openHouse({ dialect })
    const sato = house.as('member', '佐藤')
    const page = await createPage(sato, { title: '議事録', markdown: '本日' })
    await edit(sato, page.id, 'え')
    house.wait(119_000)
    expect(await cutDueRevisions(house.engine, sato.now(), fail)).toBe(0)
    house.wait(1_000)
    expect(await cutDueRevisions(house.engine, sato.now(), fail)).toBe(1)
    expect(await cutDueRevisions(house.engine, sato.now(), fail)).toBe(0)
    expect((await listRevisions(sato, { page: page.id })).items.map(({ kind, seq }) => [kind, seq])).toEqual([
      ['auto', 2],
      ['write', 1],
    ])
  })

  test('a page that is never at rest gets one every quarter of an hour', async () => {
    await using house = await openHouse({ dialect })
    const sato = house.as('member', '佐藤')
    const page = await createPage(sato, { title: '議事録', markdown: '本日' })
    let cut = 0
    for (let minute = 0; minute < 34; minute += 1) {
      await edit(sato, page.id, 'え')
      house.wait(60_000)
      cut += await cutDueRevisions(house.engine, sato.now(), fail)
    }
    expect(cut).toBe(2)
  })
})

test('whoever goes on with a page half a minute after somebody else gets a version of their own, however late it is cut', async () => {
  await using house = await openHouse()
  const [sato, suzuki] = [house.as('member', '佐藤'), house.as('director', '鈴木')]
  const page = await createPage(sato, { title: '議事録', markdown: '本日' })
  await edit(sato, page.id, 'あ')
  house.wait(29_000)
  await edit(suzuki, page.id, 'か')
  house.wait(30_000)
  await edit(suzuki, page.id, 'き')
  house.wait(30_000)
  const until = house.engine.now()
  await edit(sato, page.id, 'い')
  house.wait(3 * 86_400_000)
  expect(await cutDueRevisions(house.engine, sato.now(), fail)).toBe(2)
  const { items } = await listRevisions(sato, { page: page.id })
  expect(items.slice(0, 2).map(({ seq, authors }) => [seq, authors.map(({ id, inserted }) => `${id} ${inserted}`)])).toEqual([
    [5, ['佐藤 1']],
    [4, ['佐藤 1', '鈴木 2']],
  ])
  expect(items[0]?.createdAt).toEqual(until)
  const [second, third] = [await getRevision(sato, { page: page.id, number: 2 }), await getRevision(sato, { page: page.id, number: 3 })]
  expect([second.revision.markdown, third.revision.markdown]).toEqual(['きかあ本日\n', 'いきかあ本日\n'])
})

test('what was typed and taken back makes no version, and keeps none from coming', async () => {
  await using house = await openHouse()
  const sato = house.as('member', '佐藤')
  const page = await createPage(sato, { title: '議事録', markdown: '本日' })
  await edit(sato, page.id, 'あ')
  await edit(sato, page.id, '', 1)
  house.wait(3_600_000)
  await edit(sato, page.id, 'い')
  expect(await cutDueRevisions(house.engine, sato.now(), fail)).toBe(0)
  house.wait(120_000)
  expect(await cutDueRevisions(house.engine, sato.now(), fail)).toBe(1)
})

test('a version is called by a name, when it is cut or later, by whoever may write the page', async () => {
  await using house = await openHouse()
  const sato = house.as('member', '佐藤')
  const page = await createPage(sato, { title: '締め日', markdown: '末日' })
  expect(await cutRevision(sato, { page: page.id, name: '第1版 確定' })).toMatchObject({ number: 1, name: '第1版 確定', kind: 'write' })
  await expect(cutRevision(sato, { page: page.id, name: '別名' })).rejects.toMatchObject({ code: 'revision.named' })
  await edit(sato, page.id, '毎月')
  expect(await cutRevision(sato, { page: page.id, name: '第2版', message: '表現を直した' })).toMatchObject({
    number: 2,
    name: '第2版',
    message: '表現を直した',
    kind: 'manual',
  })
  expect(await nameRevision(sato, { page: page.id, number: 1, name: '初版' })).toMatchObject({ number: 1, name: '初版' })
  expect(await nameRevision(sato, { page: page.id, number: 2, name: null })).toMatchObject({ number: 2, name: null })
  const { items } = await listRevisions(sato, { page: page.id, named: true })
  expect(items.map(({ number, name }) => [number, name])).toEqual([[1, '初版']])
  const told = (await house.engine.store.read.events.after(0, 100)).filter(({ type }) => type === 'page.revision-named')
  expect(told.map(({ data }) => [data['number'], data['before'], data['name']])).toEqual([
    [1, null, '第1版 確定'],
    [1, '第1版 確定', '初版'],
    [2, '第2版', null],
  ])
  for (const refused of [
    nameRevision(house.as('client-staff'), { page: page.id, number: 1, name: 'x' }),
    cutRevision(house.as('client-viewer'), { page: page.id, name: 'x' }),
  ])
    await expect(refused).rejects.toMatchObject({ code: 'access.denied' })
  await expect(nameRevision(sato, { page: page.id, number: 9, name: 'x' })).rejects.toMatchObject({ code: 'revision.missing' })
})

test('a page that was only called otherwise has a version of that name', async () => {
  await using house = await openHouse()
  const sato = house.as('member', '佐藤')
  const page = await createPage(sato, { title: '締め日', markdown: '末日' })
  await changePage(house.as('director', '鈴木'), { page: page.id, base: 1, title: '締日' })
  expect(await cutRevision(sato, { page: page.id })).toMatchObject({ number: 2, title: '締日', authors: [{ id: '鈴木', inserted: 0 }] })
  expect(await cutRevision(sato, { page: page.id })).toMatchObject({ number: 2 })
})

test('what one person’s update completes of another’s counts for that other', async () => {
  await using house = await openHouse()
  const [sato, suzuki] = [house.as('member', '佐藤'), house.as('director', '鈴木')]
  const page = await createPage(sato, { title: '議事録', markdown: '本日' })
  const { doc } = await loadState(house.engine, house.portal.id, page.id)
  await claimClients(house.engine, house.portal.id, page.id, [doc.clientID], sato.actor.id)
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const line = new Y.XmlText()
  doc.getXmlFragment('content').insert(0, [line])
  line.insert(0, 'あいう')
  const [first, second] = updates
  if (!first || !second) throw new TypeError('no updates')
  await appendUpdates(house.engine, house.portal.id, page.id, [
    { actorId: sato.actor.id, data: second },
    { actorId: suzuki.actor.id, data: first },
  ])
  const { authors } = await cutRevision(sato, { page: page.id })
  expect(authors.map(({ id, inserted }) => [id, inserted])).toEqual([['佐藤', 3]])
})

test('a page whose log cannot be read keeps no other from getting its revision', async () => {
  await using house = await openHouse()
  const sato = house.as('member', '佐藤')
  const [broken, whole] = [
    await createPage(sato, { title: '壊れた頁', markdown: '一' }),
    await createPage(sato, { title: '議事録', markdown: '一' }),
  ]
  for (const { id } of [broken, whole]) await edit(sato, id, '二')
  await appendUpdates(house.engine, house.portal.id, broken.id, [{ actorId: '佐藤', data: new Uint8Array([9, 9, 9]) }])
  house.wait(120_000)
  const reported: unknown[] = []
  const cut = () => cutDueRevisions(house.engine, sato.now(), (error) => reported.push(error))
  expect([await cut(), await cut(), reported.length]).toEqual([1, 0, 1])
  expect((await listRevisions(sato, { page: whole.id })).items).toHaveLength(2)
})

test('a revision is read, compared and restored', async () => {
  await using house = await openHouse()
  const firm = house.as('member', '佐藤')
  const page = await createPage(firm, {
    title: '締め日',
    markdown: '# 締め日\n\n毎月末日に締めます。\n\n連絡は電話。',
    fields: { payDay: 25 },
  })
  await writeContent(firm, {
    page: page.id,
    markdown: '# 締め日\n\n毎月二十日に締めます。\n\n- 新しい項目\n\n連絡は電話。',
    fields: { payDay: 10 },
  })
  expect(await diffRevisions(house.as('client-viewer'), { page: page.id, from: 1, to: 2 })).toEqual({
    fields: [{ field: 'payDay', before: 25, after: 10 }],
    blocks: [
      { kind: 'same', before: '# 締め日', after: '# 締め日' },
      {
        kind: 'changed',
        before: '毎月末日に締めます。',
        after: '毎月二十日に締めます。',
        words: [
          { text: '毎月', op: 'same' },
          { text: '末日', op: 'removed' },
          { text: '二十日', op: 'added' },
          { text: 'に締めます。', op: 'same' },
        ],
      },
      { kind: 'added', after: '- 新しい項目' },
      { kind: 'same', before: '連絡は電話。', after: '連絡は電話。' },
    ],
  })
  const restored = await restoreRevision(firm, { page: page.id, number: 1 })
  const first = await getRevision(firm, { page: page.id, number: 1 })
  expect([restored.body.markdown, restored.body.fields]).toEqual([first.revision.markdown, { payDay: 25 }])
  expect((await listRevisions(firm, { page: page.id })).items.map(({ number, kind }) => [number, kind])).toEqual([
    [3, 'restore'],
    [2, 'write'],
    [1, 'write'],
  ])
  await expect(getRevision(firm, { page: page.id, number: 9 })).rejects.toMatchObject({ code: 'revision.missing', kind: 'missing' })
  await expect(restoreRevision(house.as('client-staff'), { page: page.id, number: 1 })).rejects.toMatchObject({ code: 'access.denied' })
})

test('restoring brings title and type back too, and says which version was made of it', async () => {
  await using house = await openHouse({ plugins: [notesPlugin] })
  const firm = house.as('member', '佐藤')
  const page = await createPage(firm, { title: '締め日', type: 'master', markdown: '末日' })
  await changePage(firm, { page: page.id, base: 1, title: '締日', type: 'plain' })
  await writeContent(firm, { page: page.id, markdown: '二十日' })
  const restored = await restoreRevision(firm, { page: page.id, number: 1 })
  expect(restored).toMatchObject({ restored: 1, revision: 4, page: { title: '締め日', type: 'master' }, body: { markdown: '末日\n' } })
  expect(await diffRevisions(firm, { page: page.id, from: 3, to: 4 })).toMatchObject({
    title: { before: '締日', after: '締め日' },
    type: { before: 'plain', after: 'master' },
  })
  expect(await restoreRevision(firm, { page: page.id, number: 1 })).toMatchObject({ restored: 1, revision: 4 })
})

test('a block that stands elsewhere was moved, whatever came into its place', async () => {
  await using house = await openHouse()
  const firm = house.as('member')
  const page = await createPage(firm, { title: '手順', markdown: '勤怠を締めます。\n\n給与を計算します。\n\n振込みます。' })
  await writeContent(firm, {
    page: page.id,
    markdown: '勤怠を集めます。\n\n給与を計算します。\n\n振込みます。\n\n勤怠を締めます。\n\n以上',
  })
  const { blocks } = await diffRevisions(firm, { page: page.id, from: 1, to: 2, locale: 'ja' })
  expect(blocks.map(({ kind, after }) => [kind, after])).toEqual([
    ['added', '勤怠を集めます。'],
    ['same', '給与を計算します。'],
    ['same', '振込みます。'],
    ['moved', '勤怠を締めます。'],
    ['added', '以上'],
  ])
  expect(blocks[3]).toMatchObject({ before: '勤怠を締めます。', html: '<p>勤怠を締めます。</p>' })
})

test('whatever was written since, restoring a revision says what that revision said', { timeout: 120_000 }, async () => {
  await using house = await openHouse()
  const firm = house.as('member')
  const block = fc.oneof(
    fc.constantFrom(
      '# 締め日',
      '毎月末日',
      '- 一\n- 二',
      '> 引用',
      '::calendar{view="month"}',
      '| a | b |\n| - | - |\n| 1 | 2 |',
      '```\ncode\n```',
      '1. x\n\n   y',
    ),
    fc.string({ unit: fc.constantFrom('給', '与', 'a', ' ', '*', '。', '\n') }),
  )
  const text = fc.array(block, { maxLength: 5 }).map((blocks) => blocks.join('\n\n'))
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), fc.nat(), async (texts, choice) => {
      const page = await createPage(firm, { title: '試し', markdown: '初め' })
      for (const markdown of texts) await writeContent(firm, { page: page.id, markdown })
      const { items } = await listRevisions(firm, { page: page.id })
      const number = items[choice % items.length]?.number
      if (number === undefined) throw new TypeError('a page without revisions')
      const { revision: chosen } = await getRevision(firm, { page: page.id, number })
      const restored = await restoreRevision(firm, { page: page.id, number })
      expect([restored.body.markdown, restored.body.fields]).toEqual([chosen.markdown, chosen.fields])
    }),
    { numRuns: 25 },
  )
})
