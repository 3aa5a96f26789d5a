import { randomUUID } from 'node:crypto'
import { portalIdSchema } from '@tsuzuri/model'
import { expect, test } from 'vitest'
import { openTestDatabase } from '../../testing/src/open-test-database.ts'

const at = new Date('2026-04-01T00:00:00.123Z')
for (const dialect of ['sqlite', 'postgres'] as const) {
  test(`${dialect}: a portal is kept`, async () => {
    await using database = await openTestDatabase(dialect)
    const portal = { id: portalIdSchema.parse(randomUUID()), slug: 'abc', name: 'ABC', mode: 'direct', timeZone: 'Asia/Tokyo', accent: '#123456', version: 1, createdAt: at, updatedAt: at } as const
    await database.store.unit((tx) => tx.portals.insert(portal))
    expect(await database.store.read.portals.bySlug('abc')).toEqual(portal)
  })
}
