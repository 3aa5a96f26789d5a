import type { DriveFile } from '@tsuzuri/model'
import { aFile, aFileVersion, describeEachDialect } from '@tsuzuri/testing'
import { expect, test } from 'vitest'
import { isUniqueViolation } from '../is-unique-violation.ts'
import { openPortal } from '../test/open-portal.ts'

const day = (number: number): Date => new Date(Date.UTC(2026, 3, number, 0, 0, 0, 5))
const names = ({ items }: { readonly items: readonly DriveFile[] }): readonly string[] => items.map(({ name }) => name)

describeEachDialect('files', (open) => {
  test('come back with their current version, and keep every one', async () => {
    await using database = await open()
    const { id } = await openPortal(database)
    const { store } = database
    const file = aFile(id, { folder: '/給与/2026', name: '勤怠.xlsx' })
    const second = aFileVersion(file, { number: 2, size: 5_000_000_000, placedAt: day(20) })
    await store.unit((tx) => tx.in(id).files.insert(file))
    const { files } = store.read.in(id)
    expect(await files.get(file.id)).toEqual(file)
    const replaced = { ...file, current: second, versions: 2, version: 2, updatedAt: day(20) }
    expect(await store.unit((tx) => tx.in(id).files.addVersion(second, 2))).toEqual(replaced)
    expect(await files.byPlace('/給与/2026', '勤怠.xlsx')).toEqual(replaced)
    expect(await files.versions(file.id, {})).toEqual({ items: [second, file.current], next: null })
    expect(await files.version(file.current.id)).toEqual(file.current)
    expect(await files.versionByNumber(file.id, 2)).toEqual(second)
    await expect(store.unit((tx) => tx.in(id).files.addVersion(aFileVersion(file, { number: 2 }), 3))).rejects.toSatisfy(isUniqueViolation)
  })

  test('have their place to themselves as long as they live', async () => {
    await using database = await open()
    const { id } = await openPortal(database)
    const { store } = database
    const file = aFile(id, { name: 'a.csv' })
    await store.unit((tx) => tx.in(id).files.insert(file))
    await expect(store.unit((tx) => tx.in(id).files.insert(aFile(id, { name: 'a.csv' })))).rejects.toSatisfy(isUniqueViolation)
    const trashed = { trashedAt: day(5), version: 2, updatedAt: day(5) }
    expect(await store.unit((tx) => tx.in(id).files.update(file.id, trashed))).toEqual({ ...file, ...trashed })
    expect(await store.read.in(id).files.byPlace('/', 'a.csv')).toBe(null)
    await store.unit((tx) => tx.in(id).files.insert(aFile(id, { name: 'a.csv' })))
    const restored = { trashedAt: null, version: 3, updatedAt: day(6) }
    await expect(store.unit((tx) => tx.in(id).files.update(file.id, restored))).rejects.toSatisfy(isUniqueViolation)
    await expect(store.unit((tx) => tx.in(id).files.update(aFile(id).id, restored))).rejects.toMatchObject({ code: 'store.missing' })
  })

  test('are listed newest first, by folder with all below it, by name, and from the trash', async () => {
    await using database = await open()
    const { id } = await openPortal(database)
    const { store } = database
    const placed = (folder: string, name: string, on: number, trashedAt: Date | null = null) => {
      const file = aFile(id, { folder, name, trashedAt })
      const current = { ...file.current, placedAt: day(on) }
      return { ...file, current }
    }
    const rows = [
      placed('/', 'top.txt', 1),
      placed('/給与', 'Ａ.xlsx', 2),
      placed('/給与/2026', 'b_1.xlsx', 3),
      placed('/給与明細', 'c.pdf', 4),
      placed('/給与', 'gone.xlsx', 5, day(6)),
      placed('/100%', 'd.txt', 6),
    ]
    await store.unit(async (tx) => {
      for (const row of rows) await tx.in(id).files.insert(row)
    })
    const { files } = store.read.in(id)
    expect(names(await files.list({}))).toEqual(['d.txt', 'c.pdf', 'b_1.xlsx', 'Ａ.xlsx', 'top.txt'])
    expect(names(await files.list({ folder: '/' }))).toEqual(['d.txt', 'c.pdf', 'b_1.xlsx', 'Ａ.xlsx', 'top.txt'])
    expect(names(await files.list({ folder: '/給与' }))).toEqual(['b_1.xlsx', 'Ａ.xlsx'])
    expect(names(await files.list({ folder: '/100%' }))).toEqual(['d.txt'])
    expect(names(await files.list({ q: 'a.X' }))).toEqual(['Ａ.xlsx'])
    expect(names(await files.list({ q: '_' }))).toEqual(['b_1.xlsx'])
    expect(names(await files.list({ trashed: true }))).toEqual(['gone.xlsx'])
  })
})
