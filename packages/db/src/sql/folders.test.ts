import { aFile, describeEachDialect } from '@tsuzuri/testing'
import { expect, test } from 'vitest'
import { openPortal } from '../test/open-portal.ts'

const at = new Date('2026-04-01T00:00:00.001Z')
const later = new Date('2026-04-02T00:00:00.001Z')

describeEachDialect('folders', (open) => {
  test('are made with those above them, once, and are there when they are empty', async () => {
    await using database = await open()
    const { id } = await openPortal(database)
    const { store } = database
    await store.unit((tx) => tx.in(id).folders.make('/給与/2026', at))
    await store.unit((tx) => tx.in(id).folders.make('/給与/2026/4月', later))
    await store.unit((tx) => tx.in(id).folders.make('/給与明細', later))
    const { folders } = store.read.in(id)
    expect(await folders.madeAt('/給与')).toEqual(at)
    expect(await folders.madeAt('/給')).toBe(null)
    expect(await folders.within('/')).toEqual([
      { path: '/給与', madeAt: at },
      { path: '/給与明細', madeAt: later },
    ])
    expect((await folders.within('/給与')).map(({ path }) => path)).toEqual(['/給与/2026'])
    const { items, next } = await folders.list({ limit: 3 })
    const rest = await folders.list({ limit: 3, cursor: next ?? undefined })
    expect([...items, ...rest.items].map(({ folder }) => folder)).toEqual(['/', '/給与', '/給与/2026', '/給与/2026/4月', '/給与明細'])
  })

  test('go elsewhere with all that lies in them, and leave alone what is only called alike', async () => {
    await using database = await open()
    const { id } = await openPortal(database)
    const { store } = database
    const [file, deep, alike] = [
      aFile(id, { folder: '/給与', name: 'a.csv' }),
      aFile(id, { folder: '/給与/2026/4月', name: 'b.csv' }),
      aFile(id, { folder: '/給与明細', name: 'c.csv' }),
    ]
    await store.unit(async (tx) => {
      const { files, folders, dav } = tx.in(id)
      for (const one of [file, deep, alike]) {
        await folders.make(one.folder, at)
        await files.insert(one)
      }
      await dav.putProperty({ path: '/給与/2026', name: 'n', value: { _: '値' } })
      await dav.putSideFile('/給与/.DS_Store', new Uint8Array([1, 2]), at)
    })
    await store.unit(async (tx) => {
      const { files, folders, dav } = tx.in(id)
      await folders.move('/給与', '/保管/給与')
      await files.moveBelow('/給与', '/保管/給与', later)
      await dav.move('/給与', '/保管/給与')
    })
    const { files, folders, dav } = store.read.in(id)
    expect((await folders.within('/保管')).map(({ path }) => path)).toEqual(['/保管/給与'])
    expect(await folders.below('/保管')).toEqual(['/保管/給与', '/保管/給与/2026', '/保管/給与/2026/4月'])
    expect(await folders.below('/給与')).toEqual([])
    expect((await files.below('/')).map(({ folder, name, version }) => [folder, name, version])).toEqual([
      ['/保管/給与', 'a.csv', 2],
      ['/保管/給与/2026/4月', 'b.csv', 2],
      ['/給与明細', 'c.csv', 1],
    ])
    expect((await files.within('/保管/給与')).map(({ name }) => name)).toEqual(['a.csv'])
    expect(await dav.properties('/保管/給与')).toEqual([{ path: '/保管/給与/2026', name: 'n', value: { _: '値' } }])
    expect(await dav.sideFile('/保管/給与/.DS_Store')).toMatchObject({ size: 2, content: new Uint8Array([1, 2]) })
    await store.unit(async (tx) => {
      await tx.in(id).files.trashBelow('/保管', later)
      await tx.in(id).folders.remove('/保管')
      await tx.in(id).dav.clear('/保管')
    })
    expect((await files.below('/')).map(({ name }) => name)).toEqual(['c.csv'])
    expect((await files.list({ trashed: true })).items.map(({ folder }) => folder).toSorted()).toEqual([
      '/保管/給与',
      '/保管/給与/2026/4月',
    ])
    expect((await folders.list({})).items.map(({ folder }) => folder)).toEqual(['/', '/給与明細'])
    expect([await dav.properties('/保管/給与'), await dav.sideFileCount()]).toEqual([[], 0])
  })
})
