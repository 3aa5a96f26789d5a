import { newPageState } from '@tsuzuri/document'
import { parseMarkdown } from '@tsuzuri/markdown'
import { pageIdSchema } from '@tsuzuri/model'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createLogReader } from './create-log-reader.ts'
import { openDocument } from './open-document.ts'

const pageId = pageIdSchema.parse('00000000-0000-7000-8000-000000000001')
const at = new Date('2026-04-01T01:00:00Z')
const update = (seq: number, data: Uint8Array) => ({ seq, actorId: '佐藤', at, data })
const { content } = parseMarkdown('# 給与\n\n| 日 | 額 |\n| - | -: |\n| 25 | 𠮷 |\n\n- [ ] 締日\n')
/** A state, and what two people wrote after it. */
const log = (() => {
  const snapshot = newPageState({ content, fields: { place: '東京' } })
  const doc = new Y.Doc()
  Y.applyUpdate(doc, snapshot)
  const tail = ['一', '二'].map((word, index) => {
    const before = Y.encodeStateVector(doc)
    doc.getMap('fields').set('note', word)
    return update(index + 4, Y.encodeStateAsUpdate(doc, before))
  })
  return { snapshot, snapshotSeq: 3, tail }
})()
const broken = { snapshot: null, snapshotSeq: 0, tail: [update(1, new Uint8Array([9, 9, 9]))] }

test('a long log says in the thread what it says in place', async () => {
  const inPlace = createLogReader()
  const inThread = createLogReader({ long: 0 })
  expect([inPlace.isLong(log), inThread.isLong(log)]).toEqual([false, true])
  const said = await inPlace.body(pageId, log)
  expect([said.seq, said.fields, said.markdown]).toEqual([
    5,
    { place: '東京', note: '二' },
    '# 給与\n\n| 日 | 額 |\n| - | -: |\n| 25 | 𠮷 |\n\n- [ ] 締日\n',
  ])
  const [body, state] = await Promise.all([inThread.body(pageId, log), inThread.merge(log)])
  expect(body).toEqual(said)
  expect(state).toEqual(await inPlace.merge(log))
  const merged = openDocument({ snapshot: state, snapshotSeq: 5, tail: [] })
  expect(Y.encodeStateVector(merged)).toEqual(Y.encodeStateVector(openDocument(log)))
  await inThread.close()
})

test('a log that cannot be read is refused, and the next one is read', async () => {
  const reader = createLogReader({ long: 0 })
  const [damaged, whole] = await Promise.allSettled([reader.body(pageId, broken), reader.body(pageId, log)])
  expect(damaged).toMatchObject({ status: 'rejected', reason: { code: 'page.not-read', kind: 'unavailable' } })
  expect(whole).toMatchObject({ status: 'fulfilled', value: { seq: 5 } })
  await reader.close()
})

test('one that takes too long is given up, also by the thread after that', async () => {
  const reader = createLogReader({ long: 0, most: 1 })
  await expect(reader.merge(log)).rejects.toMatchObject({ code: 'page.not-read' })
  await reader.close()
})

test('nothing more is begun once it is closed, while a short one is read', async () => {
  const reader = createLogReader({ long: 0 })
  const waiting = reader.body(pageId, log)
  await reader.close()
  await expect(waiting).rejects.toMatchObject({ code: 'page.not-read' })
  await expect(reader.merge(log)).rejects.toMatchObject({ code: 'page.not-read' })
})
