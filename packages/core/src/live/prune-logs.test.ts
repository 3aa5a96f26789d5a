import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createPage } from '../pages/create-page.ts'
import { readContent } from '../pages/read-content.ts'
import { writeContent } from '../pages/write-content.ts'
import { cutRevision } from '../revisions/cut-revision.ts'
import { listRevisions } from '../revisions/list-revisions.ts'
import { readAuthors } from '../revisions/read-authors.ts'
import { openHouse } from '../testing/open-house.ts'
import { compactPage } from './compact-page.ts'
import { loadState } from './load-state.ts'
import { pruneLogs } from './prune-logs.ts'

test('a page that was written tens of thousands of times keeps its text, its versions and who wrote what; only very old bases are gone', async () => {
  await using house = await openHouse()
  const { engine, portal } = house
  const sato = house.as('member', '佐藤')
  const page = await createPage(sato, { title: '議事録', markdown: '初め' })
  const first = await readContent(sato, page.id)
  const type = async (name: string, times: number): Promise<void> => {
    const { doc } = await loadState(engine, portal.id, page.id)
    const paragraph = new Y.XmlElement('paragraph')
    const text = new Y.XmlText()
    paragraph.insert(0, [text])
    doc.getXmlFragment('content').push([paragraph])
    const updates: { readonly actorId: string; readonly data: Uint8Array; readonly at: Date }[] = []
    updates.push({ actorId: name, data: Y.encodeStateAsUpdate(doc), at: engine.now() })
    doc.on('update', (data: Uint8Array) => updates.push({ actorId: name, data, at: engine.now() }))
    for (let letter = 1; letter < times; letter += 1) text.insert(text.length, '字')
    const claims = new Map([[doc.clientID, name]])
    await engine.store.log.append({ portalId: portal.id, pageId: page.id, updates, claims })
  }
  const kept = async (): Promise<number> => (await sato.read.updates.since(page.id, 0)).length

  await type('佐藤', 12_000)
  await compactPage(engine, portal.id, page.id)
  await type('鈴木', 12_000)
  // Who wrote it can be told from the single updates alone, until a version has it.
  await compactPage(engine, portal.id, page.id)
  expect(await kept()).toBe(24_000)
  const { authors } = await cutRevision(sato, { page: page.id })
  expect(authors.map(({ id, inserted }) => [id, inserted])).toEqual([
    ['佐藤', 11_999],
    ['鈴木', 11_999],
  ])
  expect([await pruneLogs(engine, fail), await kept(), await pruneLogs(engine, fail)]).toEqual([1, 20_000, 0])

  const now = await readContent(sato, page.id)
  expect([now.body.markdown.length, now.etag]).toEqual(['初め\n\n'.length + 11_999 + 2 + 11_999 + 1, '1.24001'])
  expect((await listRevisions(sato, { page: page.id })).items.map(({ number }) => number)).toEqual([2, 1])
  await expect(writeContent(sato, { page: page.id, base: first.etag, markdown: '新' })).rejects.toMatchObject({
    code: 'page.base-gone',
    current: { etag: now.etag },
  })
  const merged = await writeContent(sato, { page: page.id, base: '1.23000', markdown: '新' })
  expect(merged.body.markdown.startsWith('新')).toBe(true)
  const { people } = await readAuthors(sato, { page: page.id, number: 2, locale: 'ja' })
  expect(people.map(({ id, characters }) => [id, characters])).toEqual([
    ['佐藤', 12_001],
    ['鈴木', 11_999],
  ])
})

const fail = (error: unknown): void => expect(error).toBeUndefined()
