import { dialects } from '@tsuzuri/testing'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createPage } from '../pages/create-page.ts'
import { readContent } from '../pages/read-content.ts'
import { openHouse } from '../testing/open-house.ts'
import { createPageShows } from './create-page-shows.ts'
import { loadState } from './load-state.ts'
import { createLogReader } from './create-log-reader.ts'

describe.each(dialects)('pages that are typed on at the same time, on %s', (dialect) => {
  test('are shown in one unit; one that cannot be read keeps no other from it', async () => {
    await using house = await openHouse({ dialect })
    const { engine, portal } = house
    const firm = house.as('member', '佐藤')
    const pages = []
    for (const title of ['一', '二', '壊れた']) pages.push(await createPage(firm, { title, markdown: title }))
    const [one, two, broken] = pages
    if (!one || !two || !broken) throw new Error('not made')
    for (const page of [one, two]) {
      const { doc } = await loadState(engine, portal.id, page.id)
      doc.getMap('fields').set('note', `書${page.title}`)
      await engine.live.apply(portal.id, page.id, '鈴木', Y.encodeStateAsUpdate(doc))
    }
    await engine.live.apply(portal.id, broken.id, '鈴木', new Uint8Array([9, 9, 9]))
    const commits: string[][] = []
    engine.store.onCommit((events) => commits.push(events.map(({ type, subject }) => `${type} ${subject.id}`)))
    const show = createPageShows(engine)
    const outcomes = await Promise.allSettled([show(portal.id, one.id), show(portal.id, broken.id), show(portal.id, two.id)])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(commits).toEqual([[one, two].map(({ id }) => `page.edited ${id}`)])
    expect((await readContent(firm, two.id)).page.fields).toEqual({ note: '書二' })
    await show(portal.id, one.id)
    expect(commits.length).toBe(1)
  })
})

test('a long one is shown by itself, and the others do not wait for it', async () => {
  await using house = await openHouse()
  const { engine, portal } = house
  const firm = house.as('member', '佐藤')
  const [long, short] = [await createPage(firm, { title: '長い' }), await createPage(firm, { title: '短い' })]
  for (const page of [long, short]) {
    const { doc } = await loadState(engine, portal.id, page.id)
    doc.getMap('fields').set('note', page === long ? '字'.repeat(4_000) : '字')
    await engine.live.apply(portal.id, page.id, '鈴木', Y.encodeStateAsUpdate(doc))
  }
  const logs = createLogReader({ long: 4_000 })
  const commits: string[] = []
  engine.store.onCommit((events) => commits.push(...events.map(({ subject }) => subject.id)))
  const show = createPageShows({ ...engine, logs })
  await Promise.all([show(portal.id, long.id), show(portal.id, short.id)])
  expect(commits).toEqual([short.id, long.id])
  await logs.close()
})
