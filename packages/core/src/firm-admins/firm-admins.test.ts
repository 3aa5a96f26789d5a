import { type Actor, userIdSchema } from '@tsuzuri/model'
import { dialects } from '@tsuzuri/testing'
import { describe, expect, test } from 'vitest'
import { putMember } from '../members/put-member.ts'
import { openHouse } from '../testing/open-house.ts'
import { listFirmAdmins } from './list-firm-admins.ts'
import { putFirmAdmin } from './put-firm-admin.ts'
import { removeFirmAdmin } from './remove-firm-admin.ts'

const [sato, tanaka, client] = ['sato', 'tanaka', 'client'].map((id) => userIdSchema.parse(id)) as [Id, Id, Id]
type Id = ReturnType<typeof userIdSchema.parse>
const admin: Actor = { kind: 'person', id: sato, name: '佐藤', firmAdmin: true, roles: new Map() }
const email = 'x@tsuzuri.example'

describe.each(dialects)('the firm’s administrators on %s', (dialect) => {
  test('are made of people who have an account, and one can be taken away while another stays', async () => {
    await using house = await openHouse({ dialect })
    const { engine } = house
    const ids = async () => (await listFirmAdmins(engine, admin)).map(({ userId }) => userId)
    await putFirmAdmin(engine, admin, { userId: sato, email })
    await expect(removeFirmAdmin(engine, admin, sato)).rejects.toMatchObject({ code: 'firm-admin.last' })
    await putMember(house.as('director'), { userId: tanaka, role: 'member' })
    house.wait(1)
    await putFirmAdmin(engine, admin, { userId: tanaka, email })
    expect(await ids()).toEqual([sato, tanaka])
    const before = await engine.store.read.events.head()
    await putFirmAdmin(engine, admin, { userId: tanaka, email })
    expect(await engine.store.read.events.head()).toBe(before)
    await removeFirmAdmin(engine, admin, sato)
    expect(await ids()).toEqual([tanaka])
    await expect(removeFirmAdmin(engine, admin, sato)).rejects.toMatchObject({ code: 'firm-admin.missing' })
    expect((await engine.store.read.portals.rolesOf(tanaka)).get(house.as('member').portal.id)).toBe('member')
  })

  test('of two who take each other away at once, one stays', async () => {
    await using house = await openHouse({ dialect })
    const { engine } = house
    for (const userId of [sato, tanaka]) await putFirmAdmin(engine, admin, { userId, email })
    const ends = await Promise.allSettled([sato, tanaka].map((userId) => removeFirmAdmin(engine, admin, userId)))
    expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await listFirmAdmins(engine, admin)).toHaveLength(1)
  })

  test('are never a client’s people, nor somebody without an account', async () => {
    await using house = await openHouse({ dialect })
    await putMember(house.as('director'), { userId: client, role: 'client-admin' })
    await expect(putFirmAdmin(house.engine, admin, { userId: client, email })).rejects.toMatchObject({ code: 'firm-admin.client' })
    await expect(putFirmAdmin(house.engine, admin, { userId: null, email })).rejects.toMatchObject({ code: 'firm-admin.unknown' })
  })
})

test('whoever is no administrator neither sees nor changes who is', async () => {
  await using house = await openHouse()
  for (const role of ['director', 'member', 'client-admin'] as const) {
    const { actor } = house.as(role)
    await expect(listFirmAdmins(house.engine, actor)).rejects.toMatchObject({ code: 'access.denied' })
    await expect(putFirmAdmin(house.engine, actor, { userId: sato, email })).rejects.toMatchObject({ code: 'access.denied' })
    await expect(removeFirmAdmin(house.engine, actor, sato)).rejects.toMatchObject({ code: 'access.denied' })
  }
})
