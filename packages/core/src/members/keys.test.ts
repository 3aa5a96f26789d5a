import { expect, test } from 'vitest'
import { openHouse } from '../testing/open-house.ts'
import { createKey } from './create-key.ts'
import { listKeys } from './list-keys.ts'
import { revokeKey } from './revoke-key.ts'

test('keys are listed and taken back by firm admins only, and the trail says which was', async () => {
  await using house = await openHouse()
  const key = { id: 'k1', name: '給与ソフト', role: 'member', start: 'tzk_ab', createdAt: house.engine.now(), usedAt: null } as const
  const keys = { keysOf: async () => [key], revokeKey: async () => key }
  for (const role of ['director', 'member', 'client-admin', 'client-staff', 'client-viewer'] as const) {
    await expect(listKeys(house.as(role), keys)).rejects.toMatchObject({ code: 'access.denied' })
    await expect(revokeKey(house.as(role), keys, { id: 'k1' })).rejects.toMatchObject({ code: 'access.denied' })
  }
  expect(await listKeys(house.as('firm-admin'), keys)).toEqual([key])
  expect(await revokeKey(house.as('firm-admin'), keys, { id: 'k1' })).toEqual(key)
  const trail = await house.engine.store.read.events.after(0, 10)
  expect(trail).toMatchObject([{ type: 'key.revoked', subject: { kind: 'key', id: 'k1' }, data: { role: 'member', name: '給与ソフト' } }])
})

test('a key is made by firm admins only, and the trail says so without its secret', async () => {
  await using house = await openHouse()
  const keys = {
    createKey: async (key: Parameters<Parameters<typeof createKey>[1]['createKey']>[0]) => ({ ...key, id: 'k1', secret: 'tzk_secret' }),
  }
  await expect(createKey(house.as('director'), keys, { role: 'member', name: 'x' })).rejects.toMatchObject({ code: 'access.denied' })
  expect((await createKey(house.as('firm-admin'), keys, { role: 'member', name: '給与ソフト' })).secret).toBe('tzk_secret')
  const trail = await house.engine.store.read.events.after(0, 10)
  expect(trail).toMatchObject([{ type: 'key.created', data: { role: 'member', name: '給与ソフト' } }])
  expect(JSON.stringify(trail)).not.toContain('tzk_secret')
})
