import {
  appendUpdates,
  compactPage,
  createEventBus,
  createPage,
  type Engine,
  importPages,
  loadState,
  readContent,
  scopeOf,
} from '@tsuzuri/core'
import { type House, openHouse } from '@tsuzuri/core/testing'
import { pageIdSchema } from '@tsuzuri/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createRooms } from './create-rooms.ts'
import type { Place } from './place.ts'
import { openNetwork } from './testing/open-network.ts'

const aPage = async ({ as, portal }: House, markdown = '一'): Promise<Place> => ({
  portalId: portal.id,
  pageId: (await createPage(as('member', '佐藤'), { title: '議事録', markdown })).id,
})
const seqsOf = async ({ store }: Engine, { portalId, pageId }: Place): Promise<readonly number[]> =>
  (await store.read.in(portalId).updates.since(pageId, 0)).map(({ seq }) => seq)

/** A process of its own: its rooms, its sockets, and the bus by which it hears of the others. */
const openProcess = async (engine: Engine, place: Place) => {
  const rooms = createRooms(engine, (error) => process.emitWarning(String(error)))
  const network = await openNetwork(rooms, place)
  const bus = createEventBus(engine.store, { pollMilliseconds: 200 })
  bus.subscribe(null, ({ type, portalId, subject }) => {
    if (type === 'page.edited' && portalId) rooms.pull(portalId, pageIdSchema.parse(subject.id))
  })
  return {
    rooms,
    enter: network.enter,
    [Symbol.asyncDispose]: async () => {
      await rooms.stop()
      await bus.stop()
      await network[Symbol.asyncDispose]()
    },
  }
}

describe('stock clients over real sockets and a real store', () => {
  test('see each other, a reader too, and readers of the page see what was written', async () => {
    await using house = await openHouse()
    const place = await aPage(house)
    await using here = await openProcess(house.engine, place)
    using hana = here.enter('花子')
    using taro = here.enter('太郎')
    using reader = here.enter('読者', 'read')
    await hana.until((text) => text === '一')
    hana.type('𠮷野家')
    await taro.until((text) => text === '一|𠮷野家')
    taro.type('二')
    await reader.until((text) => text === '一|𠮷野家|二')
    await here.rooms.stop()
    expect((await readContent(house.as('member'), place.pageId)).body.markdown).toBe('一\n\n𠮷野家\n\n二\n')
  })

  test('find everything again after the process has ended and another has begun', async () => {
    await using house = await openHouse()
    const place = await aPage(house)
    const first = await openProcess(house.engine, place)
    using hana = first.enter('花子')
    await hana.until((text) => text === '一')
    for (let line = 0; line < 30; line += 1) hana.type(`行${line}`)
    await first[Symbol.asyncDispose]()
    const kept = await loadState(house.engine, place.portalId, place.pageId)
    const after = kept.doc.getXmlFragment('content').length
    await using second = await openProcess(house.engine, place)
    using taro = second.enter('太郎')
    await taro.until((text) => text.split('|').length === after)
    expect(await house.engine.store.read.in(place.portalId).pages.body(place.pageId)).toMatchObject({ seq: kept.seq })
  })
})

describe('two processes on one database', () => {
  test('show each other what is written, once, and count on without a gap', async () => {
    await using house = await openHouse()
    const place = await aPage(house)
    await using other = await house.another()
    await using here = await openProcess(house.engine, place)
    await using there = await openProcess(other, place)
    using hana = here.enter('花子')
    using taro = there.enter('太郎')
    await Promise.all([hana.until((text) => text === '一'), taro.until((text) => text === '一')])
    for (let line = 0; line < 15; line += 1) {
      hana.type(`花${line}`)
      taro.type(`太${line}`)
      await new Promise((resolve) => setImmediate(resolve))
    }
    await Promise.all([hana, taro].map((person) => person.until((text) => text.split('|').length === 31)))
    expect(hana.says()).toBe(taro.says())
    const seqs = await seqsOf(house.engine, place)
    expect(seqs).toEqual(seqs.map((_, index) => index + 1))
  })

  test('find what nobody told them of: within one look at where the logs end', async () => {
    await using house = await openHouse()
    const place = await aPage(house)
    await using other = await house.another()
    const rooms = createRooms(house.engine, (error) => process.emitWarning(String(error)))
    await using network = await openNetwork(rooms, place)
    using hana = network.enter('花子')
    await hana.until((text) => text === '一')
    const doc = new Y.Doc()
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText('外から')])
    doc.getXmlFragment('content').push([paragraph])
    await appendUpdates(other, place.portalId, place.pageId, [{ actorId: '鈴木', data: Y.encodeStateAsUpdate(doc) }])
    await hana.until((text) => text.includes('外から'))
    expect(hana.says().split('|').toSorted()).toEqual(['一', '外から'])
    await rooms.stop()
  })

  test('an import by the command line changes the page under the hands of those who type, and only the pages that differ', async () => {
    await using house = await openHouse()
    const place = await aPage(house, '一つ目。\n\n二つ目。')
    await using other = await house.another()
    await using here = await openProcess(house.engine, place)
    using hana = here.enter('花子')
    await hana.until((text) => text === '一つ目。|二つ目。')
    const scope = scopeOf(other, house.as('member', '連携').actor, house.portal, 'member')
    const line = hana.doc.getXmlFragment('content').get(0)
    const words = line instanceof Y.XmlElement ? line.get(0) : undefined
    if (words instanceof Y.XmlText) words.insert(4, '花子が足す。')
    const typed = async () => (await readContent(scope, place.pageId)).body.markdown.includes('花子')
    while (!(await typed())) await new Promise((resolve) => setImmediate(resolve))
    const text = (await readContent(scope, place.pageId)).body.markdown.replace('二つ目。', '二つ目を直した。')
    expect(await importPages(scope, [{ path: '議事録.md', text }])).toMatchObject({ changed: ['議事録'], unchanged: [] })
    await hana.until((said) => said === '一つ目。花子が足す。|二つ目を直した。')
    hana.type('三つ目。')
    const head = async () => house.engine.store.read.in(place.portalId).updates.head(place.pageId)
    while ((await head()) < 4) await new Promise((resolve) => setImmediate(resolve))
    expect(await importPages(scope, [{ path: '議事録.md', text: `${text}\n三つ目。\n` }])).toMatchObject({
      changed: [],
      unchanged: ['議事録'],
    })
    expect(await head()).toBe(4)
  })

  test('a write from the command line reaches those who have the page open', async () => {
    await using house = await openHouse()
    const place = await aPage(house)
    await using other = await house.another()
    await using here = await openProcess(house.engine, place)
    using hana = here.enter('花子')
    await hana.until((text) => text === '一')
    const { doc } = await loadState(other, place.portalId, place.pageId)
    const known = Y.encodeStateVector(doc)
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText('外から')])
    doc.getXmlFragment('content').push([paragraph])
    await using there = await openProcess(other, place)
    await there.rooms.documents.apply(place.portalId, place.pageId, '鈴木', Y.encodeStateAsUpdate(doc, known))
    await there.rooms.stop()
    await hana.until((text) => text === '一|外から')
    expect(await seqsOf(other, place)).toEqual([1, 2])
  })
})

test('the merged log and its rest say what all rows say, also when rows come while it is being merged', async () => {
  await using house = await openHouse()
  const { engine } = house
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('write', 'write', 'erase', 'merge', 'both'), { minLength: 3, maxLength: 15 }),
      async (steps) => {
        const { portalId, pageId } = await aPage(house)
        const { doc } = await loadState(engine, portalId, pageId)
        const rows: Uint8Array[] = [Y.encodeStateAsUpdate(doc)]
        doc.on('update', (update: Uint8Array) => rows.push(update))
        const write = (step: string): Promise<number> => {
          const before = rows.length
          const content = doc.getXmlFragment('content')
          if (step === 'erase' && content.length > 0) content.delete(0, 1)
          else content.push([new Y.XmlElement('paragraph'), new Y.XmlElement('horizontalRule')])
          return appendUpdates(
            engine,
            portalId,
            pageId,
            rows.slice(before).map((data) => ({ actorId: '佐藤', data })),
          )
        }
        for (const step of steps) {
          if (step === 'both')
            await Promise.all([
              compactPage(engine, portalId, pageId),
              write('write'),
              write('erase'),
              compactPage(engine, portalId, pageId),
            ])
          else if (step === 'merge') await compactPage(engine, portalId, pageId)
          else await write(step)
        }
        const loaded = await loadState(engine, portalId, pageId)
        const all = new Y.Doc()
        for (const row of rows) Y.applyUpdate(all, row)
        expect([loaded.seq, loaded.doc.getXmlFragment('content').toString()]).toEqual([
          rows.length,
          all.getXmlFragment('content').toString(),
        ])
        expect(Y.encodeStateVector(loaded.doc)).toEqual(Y.encodeStateVector(all))
        expect(Y.equalSnapshots(Y.snapshot(loaded.doc), Y.snapshot(all))).toBe(true)
      },
    ),
    { numRuns: 40 },
  )
})
