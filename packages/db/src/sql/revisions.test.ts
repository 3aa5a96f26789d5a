import type { Revision } from '@tsuzuri/model'
import { aPage, describeEachDialect } from '@tsuzuri/testing'
import { expect, test } from 'vitest'
import { aRevision } from '../test/a-revision.ts'
import { openPortal } from '../test/open-portal.ts'

describeEachDialect('revisions', (open) => {
  test('are numbered within their page from 1, and keep the state they were cut from', async () => {
    await using database = await open()
    const { id } = await openPortal(database)
    const { store } = database
    const [page, other] = [aPage(id), aPage(id)]
    const cut = [aRevision(page, 'one'), aRevision(page, 'two'), aRevision(other, 'elsewhere'), aRevision(page, 'three')]
    const added = await store.unit(async (tx) => {
      const { pages, revisions } = tx.in(id)
      await pages.insert(page)
      await pages.insert(other)
      const numbered: Revision[] = []
      for (const [index, revision] of cut.entries())
        numbered.push(await revisions.add(revision, { state: new Uint8Array([0, 255, index]), reach: new Uint8Array([index]) }))
      return numbered
    })
    expect(added.map(({ number }) => number)).toEqual([1, 2, 1, 3])
    const { revisions } = store.read.in(id)
    expect(await revisions.get(page.id, 2)).toEqual({ ...cut[1], number: 2 })
    expect(await revisions.state(page.id, 2)).toEqual(new Uint8Array([0, 255, 1]))
    expect(await revisions.latest(page.id)).toEqual(added[3])
    const heads = [added[3], added[1], added[0]].map((revision) => ({ ...revision, fields: undefined, markdown: undefined }))
    expect((await revisions.list(page.id, {})).items).toEqual(heads)
    expect(await revisions.latestHead(page.id)).toEqual(heads[0])
    expect([await revisions.get(page.id, 4), await revisions.state(page.id, 4)]).toEqual([null, null])
  })

  test('get a name and lose it again, by which they are found', async () => {
    await using database = await open()
    const { id } = await openPortal(database)
    const { store } = database
    const page = aPage(id)
    await store.unit(async (tx) => {
      const { pages, revisions } = tx.in(id)
      await pages.insert(page)
      for (const message of ['one', 'two', 'three'])
        await revisions.add(aRevision(page, message), { state: new Uint8Array([0]), reach: new Uint8Array([7]) })
    })
    const { revisions } = store.read.in(id)
    const named = async () => (await revisions.list(page.id, { named: true })).items.map(({ number, name }) => [number, name])
    const name = (number: number, called: string | null) => store.unit((tx) => tx.in(id).revisions.putName(page.id, number, called))
    await name(1, '第1版 確定')
    await name(3, '案')
    expect(await named()).toEqual([
      [3, '案'],
      [1, '第1版 確定'],
    ])
    await name(3, null)
    expect([await named(), await revisions.get(page.id, 3)]).toMatchObject([[[1, '第1版 確定']], { message: 'three', name: null }])
    await expect(name(4, 'x')).rejects.toMatchObject({ code: 'store.missing' })
    await store.unit((tx) => tx.in(id).revisions.putReach(page.id, 2, new Uint8Array([8])))
    expect((await revisions.reaches(page.id, 2)).map(({ number, reach }) => [number, reach])).toEqual([
      [1, new Uint8Array([7])],
      [2, new Uint8Array([8])],
    ])
  })

  test('cut at the same time get different numbers', async () => {
    await using database = await open()
    const { id } = await openPortal(database)
    const page = aPage(id)
    await database.store.unit((tx) => tx.in(id).pages.insert(page))
    const cut = () =>
      database.store.unit((tx) => tx.in(id).revisions.add(aRevision(page, ''), { state: new Uint8Array(), reach: new Uint8Array() }))
    const added = await Promise.all(Array.from({ length: 10 }, cut))
    expect(added.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })
})
