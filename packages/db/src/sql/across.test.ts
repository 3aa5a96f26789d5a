import { aFile, aPortal, aRecord, describeEachDialect } from '@tsuzuri/testing'
import { expect, test } from 'vitest'
import { openPortal } from '../test/open-portal.ts'
import { must } from '../test/must.ts'

const day = (number: number): Date => new Date(Date.UTC(2026, 3, number))

describeEachDialect('across several portals', (open) => {
  test('what waits is listed by due time and counted by side, and portals not named stay out', async () => {
    await using database = await open()
    const { store } = database
    const [one, two, other] = [await openPortal(database), await openPortal(database), await openPortal(database)]
    const rows = [
      aRecord(one.id, { title: 'second', dueAt: day(2) }),
      aRecord(two.id, { title: 'first', dueAt: day(1), ball: 'client' }),
      aRecord(one.id, { title: 'never due' }),
      aRecord(one.id, { title: 'nobody’s turn', ball: null }),
      aRecord(one.id, { title: 'done', state: 'done' }),
      aRecord(one.id, { title: 'trashed', trashedAt: day(1) }),
      aRecord(other.id, { title: 'secret', dueAt: day(1) }),
    ]
    await store.unit(async (tx) => {
      for (const row of rows) await tx.in(row.portalId).records.insert(row, '')
    })
    const across = store.read.across([one.id, two.id])
    const waitingStates = [{ collection: 'requests', states: ['open'] }]
    const first = await across.waiting({ open: waitingStates, limit: 2 })
    const rest = await across.waiting({ open: waitingStates, limit: 2, cursor: must(first.next) })
    expect([...first.items, ...rest.items].map(({ title }) => title)).toEqual(['first', 'second', 'never due'])
    const counts = await across.countWaiting({ open: waitingStates, now: day(2) })
    expect(counts.toSorted((a, b) => a.count - b.count)).toEqual([
      { portalId: two.id, ball: 'client', count: 1, late: 1 },
      { portalId: one.id, ball: 'firm', count: 2, late: 0 },
    ])
    expect((await across.waiting({ open: [] })).items).toEqual([])
    expect((await store.read.across([]).waiting({ open: waitingStates })).items).toEqual([])
  })

  test('files are listed newest first, and counted since a time', async () => {
    await using database = await open()
    const { store } = database
    const [one, two, other] = [await openPortal(database), await openPortal(database), await openPortal(database)]
    const placed = (portalId: typeof one.id, on: number) => {
      const file = aFile(portalId)
      return { ...file, current: { ...file.current, placedAt: day(on) } }
    }
    const files = [placed(one.id, 1), placed(two.id, 2), placed(one.id, 3), placed(other.id, 4)]
    await store.unit(async (tx) => {
      for (const file of files) await tx.in(file.portalId).files.insert(file)
    })
    const across = store.read.across([one.id, two.id])
    expect((await across.files({})).items.map(({ id }) => id)).toEqual([files[2]?.id, files[1]?.id, files[0]?.id])
    expect(await across.countFiles(day(2))).toEqual(
      new Map([
        [two.id, 1],
        [one.id, 1],
      ]),
    )
    expect(await store.read.across([aPortal().id]).countFiles(day(1))).toEqual(new Map())
  })
})
