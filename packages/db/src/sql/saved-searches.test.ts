import { randomUUID } from 'node:crypto'
import { userIdSchema } from '@tsuzuri/model'
import { describeEachDialect } from '@tsuzuri/testing'
import { expect, test } from 'vitest'
import { openPortal } from '../test/open-portal.ts'

describeEachDialect('saved searches', (open) => {
  test('are reached by their person only, and a portal takes its own along', async () => {
    const database = await open()
    const { id: portalId } = await openPortal(database)
    const [mine, other] = [randomUUID(), randomUUID()].map((id) => userIdSchema.parse(id))
    if (!mine || !other) throw new Error('Two ids were made.')
    const search = { userId: mine, portalId, name: '締め', choice: { q: '締め日', kind: 'requests' }, savedAt: new Date(0) }
    const [here, everywhere] = [
      { ...search, id: randomUUID() },
      { ...search, id: randomUUID(), portalId: null, name: '全社' },
    ]
    await database.store.unit(async (tx) => {
      for (const one of [here, everywhere]) await tx.savedSearches.insert(one)
      expect(await tx.savedSearches.rename(other, here.id, '取った')).toBeNull()
      expect(await tx.savedSearches.drop(other, here.id)).toBe(false)
      expect(await tx.savedSearches.rename(mine, here.id, '締め日')).toEqual({ ...here, name: '締め日' })
    })
    expect(await database.store.read.savedSearches.of(mine)).toEqual([everywhere, { ...here, name: '締め日' }])
    expect(await database.store.read.savedSearches.of(other)).toEqual([])
    await database.store.unit((tx) => tx.savedSearches.dropIn(portalId, mine))
    expect(await database.store.read.savedSearches.of(mine)).toEqual([everywhere])
  })
})
