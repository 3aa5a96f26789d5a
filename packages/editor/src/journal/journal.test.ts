import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { bringIn } from './bring-in.ts'
import { openJournalStore } from './journal-store.ts'
import { openJournal } from './open-journal.ts'
import { textOfChanges } from './text-of-changes.ts'

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

const about = { person: 'hana', page: 'p1', epoch: 1, title: '議事録', path: '/p/abc/minutes' }

/** A document of the page, and what is typed into it from then on. */
const sit = (server: Y.Doc) => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(server))
  const changes: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => changes.push(update))
  return { doc, changes }
}
const aPage = (...lines: readonly string[]): Y.Doc => {
  const doc = new Y.Doc()
  for (const line of lines) write(doc, line)
  return doc
}
const write = (doc: Y.Doc, line: string): Y.XmlText => {
  const paragraph = new Y.XmlElement('paragraph')
  const text = new Y.XmlText(line)
  paragraph.insert(0, [text])
  doc.getXmlFragment('content').push([paragraph])
  return text
}
const linesOf = (doc: Y.Doc): readonly string[] =>
  doc
    .getXmlFragment('content')
    .toArray()
    .map((block) => (block instanceof Y.XmlElement ? block.toArray().join('') : ''))

test('what the server has is let go of; what it lacks is there for the next sitting, in order', async () => {
  const store = await openJournalStore()
  const journal = await openJournal(store, about, () => 1)
  for (let number = 1; number <= 12; number += 1) journal.keep(number, new Uint8Array([number]))
  expect(journal.holdsAll()).toBe(false)
  await journal.settled()
  expect(journal.holdsAll()).toBe(true)
  journal.drop(9)
  await journal.settled()
  expect(await store.sittings('hana', 'p1')).toEqual([{ ...about, id: journal.id, at: 1, isRefused: false }])
  expect(await store.read(journal.id)).toEqual([new Uint8Array([10]), new Uint8Array([11]), new Uint8Array([12])])
  journal.drop(12)
  await journal.settled()
  expect(await store.sittings('hana')).toEqual([])
})

test('two tabs of one page, other pages and other people stay apart', async () => {
  const store = await openJournalStore()
  const one = await openJournal(store, about, () => 1)
  const two = await openJournal(store, about, () => 2)
  const other = await openJournal(store, { ...about, page: 'p2' }, () => 3)
  const taro = await openJournal(store, { ...about, person: 'taro' }, () => 4)
  for (const [index, journal] of [one, two, other, taro].entries()) {
    journal.keep(1, new Uint8Array([index]))
    await journal.settled()
  }
  one.drop(1)
  await one.settled()
  expect((await store.sittings('hana', 'p1')).map(({ id }) => id)).toEqual([two.id])
  expect((await store.sittings('hana')).map(({ id }) => id)).toEqual([two.id, other.id])
  expect((await store.sittings('taro')).map(({ id }) => id)).toEqual([taro.id])
  await store.remove(two.id)
  expect([await store.read(two.id), await store.read(other.id)]).toEqual([[], [new Uint8Array([2])]])
  await store.removeBefore(4)
  expect([await store.sittings('hana'), (await store.sittings('taro')).length]).toEqual([[], 1])
})

test('where the browser has no room left it says so, keeps nothing that would be of no use, and begins anew once all is on the server', async () => {
  const store = await openJournalStore()
  let isFull = true
  const journal = await openJournal(
    { ...store, keep: (...kept) => (isFull ? Promise.reject(new DOMException('no room', 'QuotaExceededError')) : store.keep(...kept)) },
    about,
    () => 1,
  )
  journal.keep(1, new Uint8Array([1]))
  await journal.settled()
  isFull = false
  journal.keep(2, new Uint8Array([2]))
  await journal.settled()
  expect([journal.works(), journal.holdsAll(), await store.sittings('hana')]).toEqual([false, false, []])
  journal.drop(2)
  journal.keep(3, new Uint8Array([3]))
  await journal.settled()
  expect([journal.works(), journal.holdsAll(), await store.read(journal.id)]).toEqual([true, true, [new Uint8Array([3])]])
})

test('more than a page may have is not kept', async () => {
  const store = await openJournalStore()
  const journal = await openJournal(store, about, () => 1)
  journal.keep(1, new Uint8Array(16 * 1024 * 1024 + 1))
  expect([journal.works(), journal.holdsAll()]).toEqual([false, false])
})

test('what was refused is marked, whatever is kept after it', async () => {
  const store = await openJournalStore()
  const journal = await openJournal(store, about, () => 1)
  journal.keep(1, new Uint8Array([1]))
  journal.refuse()
  journal.keep(2, new Uint8Array([2]))
  await journal.settled()
  expect((await store.sittings('hana')).map(({ isRefused }) => isRefused)).toEqual([true])
})

test('what is brought in is there once, beside what others did meanwhile, and can be taken out again', () => {
  const server = aPage('一行目')
  const { doc, changes } = sit(server)
  write(doc, '離れて打った')
  doc.getMap('fields').set('place', '本社')
  write(server, 'ほかの人')
  const back = sit(server).doc
  const brought = bringIn(back, changes)
  expect([linesOf(back).toSorted(), back.getMap('fields').toJSON()]).toEqual([
    ['一行目', 'ほかの人', '離れて打った'].toSorted(),
    { place: '本社' },
  ])
  expect(bringIn(back, changes)).toEqual({ is: 'known' })
  write(back, 'そのあと')
  if (brought.is === 'in') brought.undo()
  expect([linesOf(back).toSorted(), back.getMap('fields').toJSON()]).toEqual([['一行目', 'ほかの人', 'そのあと'].toSorted(), {}])
})

test('what was deleted is brought in too, and comes back when it is taken out again', () => {
  const server = aPage('残る', '消す')
  const { doc, changes } = sit(server)
  doc.getXmlFragment('content').delete(1, 1)
  const brought = bringIn(server, changes)
  expect(linesOf(server)).toEqual(['残る'])
  if (brought.is === 'in') brought.undo()
  expect(linesOf(server)).toEqual(['残る', '消す'])
})

test('what builds on what the page does not have leaves the page as it is', () => {
  const { doc, changes } = sit(aPage('一行目'))
  const text = write(doc, '離れて')
  changes.length = 0
  text.insert(3, '打った')
  const other = aPage('別の歴史')
  const before = Y.encodeStateAsUpdate(other)
  expect(bringIn(other, changes)).toEqual({ is: 'foreign' })
  expect(Y.encodeStateAsUpdate(other)).toEqual(before)
})

test('the text of changes is what was typed and not deleted again, in the order of typing', () => {
  const { doc, changes } = sit(aPage('一行目'))
  const text = write(doc, '')
  for (const key of '給与けいさん') text.insert(text.length, key)
  text.delete(2, 4)
  text.insert(2, '計算')
  write(doc, '別の段落 𠮷野家')
  doc.getMap('fields').set('place', '本社')
  doc.getMap('fields').set('place', '支社')
  expect(textOfChanges(changes).split('\n')).toEqual(['給与計算', '別の段落 𠮷野家', '支社'])
})
