import { printMarkdown } from '@tsuzuri/markdown'
import { readContent as readDocument } from '@tsuzuri/document'
import { dialects } from '@tsuzuri/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createPage } from '../pages/create-page.ts'
import { readContent } from '../pages/read-content.ts'
import { trashPage } from '../pages/trash-page.ts'
import { writeContent } from '../pages/write-content.ts'
import { cutRevision } from '../revisions/cut-revision.ts'
import { openHouse } from '../testing/open-house.ts'
import { appendUpdates } from './append-updates.ts'
import { catchUpPages } from './catch-up-pages.ts'
import { claimClients } from './claim-clients.ts'
import { compactPage } from './compact-page.ts'
import { loadState } from './load-state.ts'
import { materializePage } from './materialize-page.ts'
import { pruneLogs } from './prune-logs.ts'

describe.each(dialects)('a live document on %s', (dialect) => {
  test('is after compaction what it was before, and goes on from there', async () => {
    await using house = await openHouse({ dialect })
    const { engine, portal } = house
    const firm = house.as('member', '佐藤')
    const page = await createPage(firm, { title: '議事録', markdown: '一' })
    const first = await readContent(firm, page.id)
    for (const markdown of ['一\n\n二', '一\n\n二\n\n三', '二\n\n三']) await writeContent(firm, { page: page.id, markdown })
    const before = await loadState(engine, portal.id, page.id)
    expect(await compactPage(engine, portal.id, page.id)).toBe(before.seq)
    const after = await loadState(engine, portal.id, page.id)
    expect([after.seq, after.tail, Y.encodeStateVector(after.doc)]).toEqual([
      before.seq,
      { rows: 0, bytes: 0 },
      Y.encodeStateVector(before.doc),
    ])
    expect(printMarkdown({ content: readDocument(after.doc) })).toBe('二\n\n三\n')

    // Single updates are kept a while, so that an older base still merges.
    const merged = await writeContent(firm, { page: page.id, base: first.etag, markdown: '一\n\n新' })
    expect(merged.body.markdown).toContain('新')
    expect(merged.body.markdown).toContain('三')
  })

  test('a base that compaction took away is refused', async () => {
    await using house = await openHouse({ dialect })
    const firm = house.as('member', '佐藤')
    const page = await createPage(firm, { title: '議事録', markdown: '一' })
    const first = await readContent(firm, page.id)
    await writeContent(firm, { page: page.id, markdown: '二' })
    house.wait(91 * 86_400_000)
    await compactPage(house.engine, house.portal.id, page.id)
    await expect(writeContent(firm, { page: page.id, base: first.etag, markdown: '三' })).rejects.toMatchObject({
      code: 'page.base-gone',
      current: { etag: '1.2' },
    })
    expect((await writeContent(firm, { page: page.id, base: '1.2', markdown: '三' })).body.markdown).toBe('三\n')
  })

  test('what is older than ninety days is dropped also where nobody writes any more, and the page says what it said', async () => {
    await using house = await openHouse({ dialect })
    const firm = house.as('member', '佐藤')
    const page = await createPage(firm, { title: '議事録', markdown: '一' })
    for (const markdown of ['一\n\n二', '一\n\n二\n\n三']) await writeContent(firm, { page: page.id, markdown })
    const { updates } = firm.read
    expect([await pruneLogs(house.engine, fail), (await updates.since(page.id, 0)).length]).toEqual([0, 3])
    house.wait(91 * 86_400_000)
    expect([await pruneLogs(house.engine, fail), await updates.since(page.id, 0), await updates.head(page.id)]).toEqual([1, [], 3])
    expect(await pruneLogs(house.engine, fail)).toBe(0)
    const { doc } = await loadState(house.engine, house.portal.id, page.id)
    expect(printMarkdown({ content: readDocument(doc) })).toBe('一\n\n二\n\n三\n')
  })

  test('a client id belongs to who used it first', async () => {
    await using house = await openHouse({ dialect })
    const { engine, portal } = house
    const page = await createPage(house.as('member'), { title: '議事録' })
    expect(await claimClients(engine, portal.id, page.id, [4_294_967_295, 7], '佐藤')).toEqual([])
    expect(await claimClients(engine, portal.id, page.id, [7, 8], '鈴木')).toEqual([7])
    expect((await loadState(engine, portal.id, page.id)).clients.get(7)).toBe('佐藤')
  })
})

test('showing an edit twice tells it once', async () => {
  await using house = await openHouse()
  const { engine, portal } = house
  const firm = house.as('member', '佐藤')
  const page = await createPage(firm, { title: '議事録', markdown: '一' })
  const { doc } = await loadState(engine, portal.id, page.id)
  doc.getMap('fields').set('place', '東京')
  await engine.live.apply(portal.id, page.id, '佐藤', Y.encodeStateAsUpdate(doc))
  await Promise.all([1, 2, 3].map(() => materializePage(engine, portal.id, page.id, { actorId: '佐藤' })))
  const events = await engine.store.read.events.after(0, 100, portal.id)
  expect(events.filter(({ type }) => type === 'page.edited').map(({ data }) => data['seq'])).toEqual([2])
  expect((await readContent(firm, page.id)).page.fields).toEqual({ place: '東京' })
})

test('what was saved and not yet shown when the process ended is shown at the next start', async () => {
  await using house = await openHouse()
  const { engine, portal } = house
  const page = await createPage(house.as('member'), { title: '議事録', markdown: '一' })
  await createPage(house.as('member'), { title: '他', markdown: '二' })
  const { doc } = await loadState(engine, portal.id, page.id)
  doc.getMap('fields').set('place', '東京')
  await engine.live.apply(portal.id, page.id, '佐藤', Y.encodeStateAsUpdate(doc))
  expect([await catchUpPages(engine, fail), await catchUpPages(engine, fail)]).toEqual([1, 0])
  expect(await house.as('member').read.pages.get(page.id)).toMatchObject({ headSeq: 2, fields: { place: '東京' } })
})

describe.each(dialects)('what no store can hold, put into a page over a socket, on %s', (dialect) => {
  test('neither hides the page nor keeps the next start from coming up', async () => {
    await using house = await openHouse({ dialect })
    const { engine, portal } = house
    const firm = house.as('member')
    const page = await createPage(firm, { title: '議事録', markdown: '一' })
    const { doc } = await loadState(engine, portal.id, page.id)
    doc.getMap('fields').set('count', 5n)
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText('二\u0000')])
    doc.getXmlFragment('content').push([paragraph])
    await engine.live.apply(portal.id, page.id, '佐藤', Y.encodeStateAsUpdate(doc))
    expect(await catchUpPages(engine, fail)).toBe(1)
    expect((await readContent(firm, page.id)).body).toMatchObject({ markdown: '一\n\n二\ufffd\n', fields: { count: '5' } })
  })
})

test('what was typed is read also while nothing can be written', async () => {
  await using house = await openHouse()
  const { engine, portal } = house
  const firm = house.as('member')
  const page = await createPage(firm, { title: '議事録', markdown: '一' })
  const { doc } = await loadState(engine, portal.id, page.id)
  doc.getMap('fields').set('place', '東京')
  await engine.live.apply(portal.id, page.id, '佐藤', Y.encodeStateAsUpdate(doc))
  const full = { ...engine.store, unit: () => Promise.reject(new RangeError('The disk is full.')) }
  const { body } = await readContent({ ...firm, engine: { ...engine, store: full } }, page.id)
  expect(body).toMatchObject({ seq: 2, fields: { place: '東京' } })
})

test('a page whose log cannot be read keeps neither the next start nor another page from being shown', async () => {
  await using house = await openHouse()
  const { engine, portal } = house
  const broken = await createPage(house.as('member'), { title: '壊れた頁', markdown: '一' })
  const whole = await createPage(house.as('member'), { title: '議事録', markdown: '一' })
  const { doc } = await loadState(engine, portal.id, whole.id)
  doc.getMap('fields').set('place', '東京')
  await engine.live.apply(portal.id, whole.id, '佐藤', Y.encodeStateAsUpdate(doc))
  await appendUpdates(engine, portal.id, broken.id, [{ actorId: '佐藤', data: new Uint8Array([9, 9, 9]) }])
  const reported: unknown[] = []
  expect([await catchUpPages(engine, (error) => reported.push(error)), reported.length]).toEqual([1, 1])
  expect(await house.as('member').read.pages.get(whole.id)).toMatchObject({ fields: { place: '東京' } })
})

test('a page in the trash takes no updates and has no live document', async () => {
  await using house = await openHouse()
  const { engine, portal } = house
  const firm = house.as('member')
  const page = await createPage(firm, { title: '議事録' })
  await trashPage(firm, { page: page.id })
  await expect(loadState(engine, portal.id, page.id)).rejects.toMatchObject({ code: 'page.missing' })
  await expect(appendUpdates(engine, portal.id, page.id, [{ actorId: 'x', data: new Uint8Array([0, 0]) }])).rejects.toMatchObject({
    code: 'page.missing',
  })
})

test('revisions count each character once, however often the log was compacted', async () => {
  await using house = await openHouse()
  const { engine, portal } = house
  const firm = house.as('member', '佐藤')
  const word = fc.string({ minLength: 1, maxLength: 5 }).filter((text) => text.trim() !== '')
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ text: word, compact: fc.boolean() }), { minLength: 1, maxLength: 8 }), async (edits) => {
      const page = await createPage(firm, { title: '議事録', markdown: '始' })
      for (const { text, compact } of edits) {
        const { doc } = await loadState(engine, portal.id, page.id)
        const before = Y.encodeStateVector(doc)
        const paragraph = new Y.XmlElement('paragraph')
        paragraph.insert(0, [new Y.XmlText(text)])
        doc.getXmlFragment('content').push([paragraph])
        await engine.live.apply(portal.id, page.id, '佐藤', Y.encodeStateAsUpdate(doc, before))
        if (compact) await compactPage(engine, portal.id, page.id)
      }
      const { authors, seq } = await cutRevision(firm, { page: page.id })
      expect([seq, authors[0]?.inserted]).toEqual([edits.length + 1, edits.reduce((sum, { text }) => sum + text.length, 0)])
    }),
    { numRuns: 20 },
  )
})

const fail = (error: unknown): void => expect(error).toBeUndefined()

test('a page beyond its size takes over no door more than it is relieved of, the command line’s too', async () => {
  await using house = await openHouse()
  const { engine, portal } = house
  const page = await createPage(house.as('member'), { title: '議事録' })
  const { doc } = await loadState(engine, portal.id, page.id)
  const text = doc.getText('text')
  const write = (change: () => void): Promise<unknown> => {
    const before = Y.encodeStateVector(doc)
    change()
    return engine.live.apply(portal.id, page.id, '佐藤', Y.encodeStateAsUpdate(doc, before))
  }
  await write(() => text.insert(0, 'a'.repeat(9 * 1024 * 1024)))
  const { doc: other } = await loadState(engine, portal.id, page.id)
  const before = Y.encodeStateVector(other)
  other.getText('text').insert(0, '一')
  const more = engine.live.apply(portal.id, page.id, '鈴木', Y.encodeStateAsUpdate(other, before))
  await expect(more).rejects.toMatchObject({ code: 'collab.full', kind: 'too-large' })
  await write(() => {
    text.delete(0, 2 * 1024 * 1024)
    text.insert(0, '短くした')
  })
  await write(() => text.insert(0, '足せる'))
  expect((await loadState(engine, portal.id, page.id)).doc.getText('text').toString().slice(0, 4)).toBe('足せる短')
})
