import { aPortal, openTestDatabase } from '@tsuzuri/testing'
import Sqlite from 'better-sqlite3'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'

test('a database whose disk is full says so in one clear error, with nothing changed, and goes on once there is room', async () => {
  await using opened = await openTestDatabase('sqlite')
  const { store, place } = opened
  const { database } = store.driver
  const limit = (count: number) => store.unit(async () => void (await database.run(sql.raw(`pragma max_page_count = ${count}`))))
  const before = aPortal({ slug: 'before' })
  await store.unit((tx) => tx.portals.insert(before))
  const pages = await pagesOf(place)
  await limit(pages + 2)
  const filling = store.unit(async (tx) => {
    for (let count = 0; count < 500; count += 1) await tx.portals.insert(aPortal({ slug: `p${count}`, name: '長い名前'.repeat(50) }))
  })
  await expect(filling).rejects.toMatchObject({ code: 'unit.no-room', kind: 'no-room' })
  expect((await store.read.portals.list({})).items.map(({ slug }) => slug)).toEqual(['before'])
  await limit(1_000_000)
  await store.unit((tx) => tx.portals.insert(aPortal({ slug: 'after' })))
  expect((await store.read.portals.list({})).items).toHaveLength(2)
})

const pagesOf = async (place: object): Promise<number> => {
  const handle = new Sqlite((place as { readonly sqlite: { readonly file: string } }).sqlite.file)
  const pages = Number(handle.pragma('page_count', { simple: true }))
  handle.close()
  return pages
}
