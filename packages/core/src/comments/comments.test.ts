import { anchorPassage, findWords, readFlow } from '@tsuzuri/document'
import { commentIdSchema, type Role, roles } from '@tsuzuri/model'
import { dialects } from '@tsuzuri/testing'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { searchProjection } from '../events/search-projection.ts'
import { compactPage } from '../live/compact-page.ts'
import { loadState } from '../live/load-state.ts'
import { createPage } from '../pages/create-page.ts'
import { trashPage } from '../pages/trash-page.ts'
import { writeContent } from '../pages/write-content.ts'
import { cutRevision } from '../revisions/cut-revision.ts'
import { restoreRevision } from '../revisions/restore-revision.ts'
import { searchPortal } from '../search/search-portal.ts'
import { type House, openHouse } from '../testing/open-house.ts'
import { changeComment } from './change-comment.ts'
import { mostInThread } from './comment-errors.ts'
import { getThread } from './get-thread.ts'
import { listThreads } from './list-threads.ts'
import { removeComment } from './remove-comment.ts'
import { replyToThread } from './reply-to-thread.ts'
import { resolveThread } from './resolve-thread.ts'
import { startThread } from './start-thread.ts'

const markdown = '締日は毎月末日です。\n\n支払日は翌月10日です。\n'
const openPage = async (house: House) => {
  const [firm, client] = [house.as('member', '佐藤'), house.as('client-admin', '花子')]
  return { firm, client, page: (await createPage(firm, { title: '給与規程', slug: 'kyuyo', markdown })).id }
}

describe.each(dialects)('comments on a page, on %s', (dialect) => {
  test('a client asks about a passage, the firm answers and says it is dealt with', async () => {
    await using house = await openHouse({ dialect })
    const { firm, client, page } = await openPage(house)
    const asked = await startThread(client, { page, body: ' 2月は28日ですか? ', passage: { quote: '毎月末日' } })
    expect(asked).toMatchObject({
      state: 'open',
      version: 1,
      passage: { anchor: { quote: '毎月末日', prefix: '締日は' }, at: { from: 3, to: 7, text: '毎月末日' } },
      comments: [{ body: '2月は28日ですか?', actorName: '花子', side: 'client' }],
    })
    house.wait(1000)
    await replyToThread(firm, { page, comment: asked.id, body: 'はい。' })
    const resolved = await resolveThread(firm, { page, comment: asked.id, to: 'resolved', base: 2 })
    expect(resolved).toMatchObject({ state: 'resolved', version: 3, resolvedByName: '佐藤' })
    expect((await listThreads(client, { page: 'kyuyo', state: 'open' })).items).toEqual([])
    expect((await listThreads(client, { page: 'kyuyo' })).items).toEqual([await getThread(client, { page, comment: asked.id })])
    expect(await replyToThread(client, { page, comment: asked.id, body: 'もう一つ' })).toMatchObject({ state: 'open', resolvedBy: null })
    const events = await house.engine.store.read.events.after(0, 100, house.portal.id)
    expect(
      events.filter(({ type }) => type.startsWith('page.comment')).map(({ type, actor, data }) => [type, actor.name, data['path']]),
    ).toEqual([
      ['page.commented', '花子', 'kyuyo'],
      ['page.commented', '佐藤', 'kyuyo'],
      ['page.comments-resolved', '佐藤', 'kyuyo'],
      ['page.commented', '花子', 'kyuyo'],
      ['page.comments-reopened', '花子', 'kyuyo'],
    ])
  })

  test('one’s own comment can be changed and taken back; that it was is told, and what it said is gone', async () => {
    await using house = await openHouse({ dialect })
    const { firm, client, page } = await openPage(house)
    const { id } = await startThread(client, { page, body: '毎月ですか' })
    const refused = { code: 'comment.not-own' }
    await expect(changeComment(firm, { page, comment: id, body: 'x' })).rejects.toMatchObject(refused)
    await expect(removeComment(firm, { page, comment: id })).rejects.toMatchObject(refused)
    const changed = await changeComment(client, { page, comment: id, body: '毎年ですか', base: 1 })
    expect(changed).toMatchObject({ version: 2, comments: [{ body: '毎年ですか', version: 2, editedAt: house.engine.now() }] })
    await expect(changeComment(client, { page, comment: id, body: '別', base: 1 })).rejects.toMatchObject({
      code: 'comment.stale',
      kind: 'stale',
      current: { version: 2 },
    })
    const { comments } = await replyToThread(firm, { page, comment: id, body: 'いいえ' })
    // What others wrote since stands in nobody’s way.
    await changeComment(client, { page, comment: id, body: '毎週ですか', base: 2 })
    await removeComment(firm, { page, comment: comments[1]?.id ?? '' })
    expect(await removeComment(client, { page, comment: id })).toMatchObject({
      state: 'resolved',
      comments: [
        { body: '', actorName: '花子', removedAt: house.engine.now() },
        { body: '', actorName: '佐藤', removedAt: house.engine.now() },
      ],
    })
    await expect(changeComment(client, { page, comment: id, body: '再び' })).rejects.toMatchObject({ code: 'comment.removed' })
  })

  test('a passage stays through typing, compaction, a text written from outside, and an older version brought back', async () => {
    await using house = await openHouse({ dialect })
    const { engine, portal } = house
    const { firm, client, page } = await openPage(house)
    const { id } = await startThread(client, { page, body: '?', passage: { quote: '翌月10日' } })
    const words = async () => (await getThread(client, { page, comment: id })).passage?.at?.text ?? null
    const { number } = await cutRevision(firm, { page })
    const write = async (text: string) => {
      await writeContent(firm, { page, markdown: text })
      return words()
    }
    expect(await write('# 規程\n\n締日は毎月末日です。\n\n支払日は原則、翌月の10日です。\n')).toBe('翌月の10日')
    await compactPage(engine, portal.id, page)
    expect(await write('支払日は翌月の10日です。締日は毎月末日です。\n')).toBe('翌月の10日')
    expect(await write('締日だけです。\n')).toBe(null)
    expect((await listThreads(client, { page })).items).toMatchObject([
      { state: 'open', passage: { at: null, anchor: { quote: '翌月10日' } } },
    ])
    await restoreRevision(firm, { page, number })
    expect(await words()).toBe('翌月10日')
  })
})

test('a passage is named by relative positions of an editor, or by words that stand once', async () => {
  await using house = await openHouse()
  const { engine, portal } = house
  const { client, page } = await openPage(house)
  const { doc } = await loadState(engine, portal.id, page)
  const [range] = findWords(readFlow(doc), { quote: '翌月10日' })
  const anchor = range && anchorPassage(readFlow(doc), range)
  const positions = { start: anchor?.start[0] ?? '', end: anchor?.end[0] ?? '' }
  expect((await startThread(client, { page, body: '?', passage: positions })).passage?.at?.text).toBe('翌月10日')
  const start = (passage: Parameters<typeof startThread>[1]['passage']) => startThread(client, { page, body: '?', passage })
  expect((await start({ quote: '日は', prefix: '締' })).passage?.at).toMatchObject({ from: 1, text: '日は' })
  await expect(start({ quote: '日は' })).rejects.toMatchObject({ code: 'comment.passage-ambiguous', kind: 'conflict' })
  for (const passage of [
    { quote: '賞与' },
    { quote: '  ' },
    { start: positions.end, end: positions.start },
    { start: 'AA==', end: '////' },
  ])
    await expect(start(passage)).rejects.toMatchObject({ code: 'comment.passage-missing', kind: 'conflict' })
  // Typed in an editor, and not saved yet.
  doc.getXmlFragment('content').insert(0, [new Y.XmlElement('paragraph')])
  const text = new Y.XmlText('新しい行')
  const first = doc.getXmlFragment('content').get(0)
  if (first instanceof Y.XmlElement) first.insert(0, [text])
  const ahead = anchorPassage(readFlow(doc), { from: 0, to: 3 })
  await expect(start({ start: ahead?.start[0] ?? '', end: ahead?.end[0] ?? '' })).rejects.toMatchObject({ code: 'comment.passage-missing' })
})

test('whoever may write anything may comment; a viewer reads', async () => {
  await using house = await openHouse()
  const { page } = await openPage(house)
  const { id } = await startThread(house.as('client-staff'), { page, body: '一' })
  const outcome = (role: Role, act: 'start' | 'reply' | 'resolve') => {
    const scope = house.as(role)
    const acts = {
      start: () => startThread(scope, { page, body: '二' }),
      reply: () => replyToThread(scope, { page, comment: id, body: '三' }),
      resolve: () => resolveThread(scope, { page, comment: id, to: 'resolved' }),
    }
    return acts[act]().then(
      () => 'done',
      (error: { code: string }) => error.code,
    )
  }
  for (const role of roles) {
    const expected = role === 'client-viewer' ? 'access.denied' : 'done'
    expect([role, await outcome(role, 'start'), await outcome(role, 'reply'), await outcome(role, 'resolve')]).toEqual([
      role,
      expected,
      expected,
      expected,
    ])
    expect((await listThreads(house.as(role), { page })).items.length).toBeGreaterThan(0)
  }
})

test('a comment is of its own page, of words, and of a page in use', async () => {
  await using house = await openHouse()
  const { firm, client, page } = await openPage(house)
  const other = await createPage(firm, { title: '他', markdown: '他' })
  const { id } = await startThread(client, { page, body: '一' })
  for (const comment of [id, 'x', '00000000-0000-7000-8000-0000000fffff'])
    await expect(getThread(client, { page: other.id, comment })).rejects.toMatchObject({ code: 'comment.missing' })
  for (const body of [' \n ', 'あ'.repeat(10_001)])
    await expect(replyToThread(client, { page, comment: id, body })).rejects.toMatchObject({ code: 'comment.invalid' })
  await trashPage(firm, { page })
  await expect(startThread(client, { page, body: '二' })).rejects.toMatchObject({ code: 'page.missing' })
  await expect(replyToThread(client, { page, comment: id, body: '二' })).rejects.toMatchObject({ code: 'page.missing' })
  expect((await listThreads(firm, { page })).items).toHaveLength(1)
})

test('two who resolve at once, and one who resolves what was answered meanwhile', async () => {
  await using house = await openHouse()
  const { firm, client, page } = await openPage(house)
  const { id } = await startThread(client, { page, body: '一' })
  const resolve = (base?: number) => resolveThread(firm, { page, comment: id, to: 'resolved', base })
  expect((await Promise.all([resolve(), resolve()])).map(({ version }) => version)).toEqual([2, 2])
  await replyToThread(client, { page, comment: id, body: '待って' })
  await expect(resolve(2)).rejects.toMatchObject({ code: 'comment.stale', current: { version: 3, state: 'open' } })
})

test('a thread that is full takes no more, and can still be resolved', async () => {
  await using house = await openHouse()
  const { client, page } = await openPage(house)
  const { id } = await startThread(client, { page, body: '一' })
  const [first] = (await getThread(client, { page, comment: id })).comments
  await client.unit(async (tx) => {
    for (let count = 1; count < mostInThread; count += 1)
      if (first) await tx.comments.add({ ...first, id: commentIdSchema.parse(house.engine.newId()) })
  })
  await expect(replyToThread(client, { page, comment: id, body: '多' })).rejects.toMatchObject({ code: 'comment.full' })
  expect((await resolveThread(client, { page, comment: id, to: 'resolved' })).state).toBe('resolved')
})

test('search finds a page by what is said of it, until that is taken back', async () => {
  await using house = await openHouse()
  const { client, page } = await openPage(house)
  const found = async (text: string) => {
    await searchProjection(house.engine).apply(await house.engine.store.read.events.after(0, 1000))
    return (await searchPortal(client, { text })).items.map(({ href }) => href)
  }
  const { id } = await startThread(client, { page, body: '閏年の扱いを教えてください' })
  expect(await found('閏年')).toEqual(['/p/abc/kyuyo'])
  await removeComment(client, { page, comment: id })
  expect(await found('閏年')).toEqual([])
})
