import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { closeCodes } from './close-codes.ts'
import { createMemoryLog } from './testing/memory-log.ts'
import { openPlay } from './testing/open-play.ts'
import { settle } from './testing/settle.ts'

const long = '就業規則'.repeat(50_000)

/** A page as it lies in the log: a long state, and so many words that came after it. */
const logOf = (...words: readonly string[]) => {
  const log = createMemoryLog()
  const doc = new Y.Doc()
  doc.on('update', (data: Uint8Array) => log.rows.push({ actorId: '佐藤', data }))
  for (const said of [long, ...words]) doc.getText('text').insert(doc.getText('text').length, said)
  return log
}

test.each([0, 1, 3])(
  'whoever comes to a long page has all of it before the server has read it itself, with %s changes since',
  async (count) => {
    const words = ['一', '二', '三'].slice(0, count)
    const play = openPlay(logOf(...words))
    const hana = await play.enter('花子')
    expect([hana.says(), play.log.reads()]).toEqual([long + words.join(''), 0])
    // Read once it has been handed over, so that nobody's first letter waits for it.
    await play.clock.pass(1_000)
    expect(play.log.reads()).toBe(1)
  },
)

test('what is typed there at once is saved, seen by all, and in what the next one is given', async () => {
  const play = openPlay(logOf('一'))
  const [hana, reader] = [await play.enter('花子'), await play.enter('読者', { right: 'read' })]
  hana.type('二')
  hana.mark()
  await settle()
  const taro = await play.enter('太郎')
  expect([hana.heard, reader.says(), taro.says(), play.logged()].map(String)).toEqual(['saved 1', ...Array(3).fill(`${long}一二`)])
})

test('who comes with what was written elsewhere meanwhile gets what is lacking, and so does the page', async () => {
  const play = openPlay(logOf('一'))
  const hana = play.person('花子')
  Y.applyUpdate(hana.doc, play.log.rows[0]?.data ?? new Uint8Array())
  hana.type('二')
  hana.connect()
  await settle()
  expect([hana.says().length, hana.says()]).toEqual([long.length + 2, play.logged()])
})

test('a long page that cannot be read closes with 4500, and is never an empty one to write on', async () => {
  const log = logOf()
  log.rows.push({ actorId: '佐藤', data: new Uint8Array([9, 9, 9]) })
  const play = openPlay(log)
  const hana = await play.enter('花子')
  hana.type('一')
  await play.clock.pass(1_000)
  expect([hana.closed(), play.log.rows.length]).toEqual([closeCodes.storeFailed, 2])
})
