import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { LoggedUpdate } from '@tsuzuri/db'
import { countAuthors } from './count-authors.ts'

test('what somebody types letter by letter into a long page of their own is counted to the letter, and soon', async () => {
  const updates: LoggedUpdate[] = []
  const doc = new Y.Doc()
  doc.on('update', (data: Uint8Array) => updates.push({ seq: updates.length + 1, actorId: '佐藤', data, at: new Date(0) }))
  const text = new Y.XmlText('ab')
  const first = new Y.XmlElement('paragraph')
  first.insert(0, [text])
  const others = Array.from({ length: 20_000 }, () => {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText('x')])
    return paragraph
  })
  doc.getXmlFragment('content').insert(0, [first, ...others])
  for (let letter = 0; letter < 2_000; letter += 1) text.insert(1, 'y')
  text.delete(0, 2)
  const begun = performance.now()
  expect(await countAuthors(new Y.Doc(), updates)).toEqual([{ id: '佐藤', inserted: 22_002, deleted: 2 }])
  expect(performance.now() - begun).toBeLessThan(2_000)
})
