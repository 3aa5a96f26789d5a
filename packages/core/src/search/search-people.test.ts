import { authDatabase } from '@tsuzuri/db'
import { type Role, userIdSchema } from '@tsuzuri/model'
import { describe, expect, test } from 'vitest'
import { compareSearch } from '../doctor/compare-search.ts'
import { createEventBus } from '../events/create-event-bus.ts'
import { createProjectionRunner } from '../events/create-projection-runner.ts'
import { recordRename } from '../events/record-rename.ts'
import { searchProjection } from '../events/search-projection.ts'
import { changeMember } from '../members/change-member.ts'
import { putMember } from '../members/put-member.ts'
import { putFirmAdmin } from '../firm-admins/put-firm-admin.ts'
import { removeFirmAdmin } from '../firm-admins/remove-firm-admin.ts'
import { getMember } from '../members/get-member.ts'
import { removeMember } from '../members/remove-member.ts'
import { setReading } from '../members/set-reading.ts'
import type { Scope } from '../scope.ts'
import { type House, openHouse } from '../testing/open-house.ts'
import { searchEverywhere } from './search-everywhere.ts'
import { searchPortal } from './search-portal.ts'

const [yamada, takahashi] = [userIdSchema.parse('yamada'), userIdSchema.parse('takahashi')]

/** A house in which 山田 健一 of the firm and 髙橋 誠 of the client are members, with an index that is up with it. */
const peopled = async (house: House) => {
  const { db, schema } = authDatabase(house.store)
  const at = house.engine.now()
  const people = [
    { id: yamada, name: '山田 健一', reading: 'やまだ けんいち', email: 'yamada@firm.example', role: 'director' },
    { id: takahashi, name: '髙橋 誠', reading: null, email: 'takahashi@abc.example', role: 'client-viewer' },
  ] as const
  for (const { role, ...person } of people) {
    await db.insert(schema.user).values({ ...person, createdAt: at, updatedAt: at })
    await putMember(house.as('firm-admin'), { userId: person.id, role })
  }
  const bus = createEventBus(house.store)
  const runner = createProjectionRunner(house.engine, [searchProjection(house.engine)], bus)
  await runner.settle()
  const found = async (scope: Scope, text: string) =>
    (await searchPortal(scope, { text, kinds: ['member'] })).items.map(({ href, title }) => [href, title.map((part) => part.text).join('')])
  return {
    found,
    settle: runner.settle,
    rename: async (to: string, reading: string) => {
      await house.store.unit(async () => {
        const called = { ...people[0], name: to, reading }
        await db
          .insert(schema.user)
          .values({ ...called, createdAt: at, updatedAt: at })
          .onConflictDoUpdate({ target: schema.user.id, set: { name: to, reading } })
        await recordRename(house.engine, { id: yamada, from: '山田 健一', to, reading })
      })
      await runner.settle()
    },
    [Symbol.asyncDispose]: async () => {
      await runner.stop()
      await bus.stop()
    },
  }
}
const inTheList = [['/p/abc/members#member-yamada', '山田 健一']]

describe.each(['sqlite', 'postgres'] as const)('people on %s', (dialect) => {
  test('are found by name, by how it is read in either kana, by role and by address', async () => {
    await using house = await openHouse({ dialect })
    await using people = await peopled(house)
    for (const text of [
      '山田',
      '健一',
      '山田健一',
      'やまだ',
      'ヤマダ',
      'ﾔﾏﾀﾞ',
      'やまだけんいち',
      'けんいち',
      'ディレクター',
      'yamada@firm.example',
      'yamada',
    ])
      expect([text, await people.found(house.as('member'), text)]).toEqual([text, inTheList])
    expect(await people.found(house.as('member'), '高橋')).toEqual([['/p/abc/members#member-takahashi', '髙橋 誠']])
  })

  test('are called as they are called now, and are gone once they have left', async () => {
    await using house = await openHouse({ dialect })
    await using people = await peopled(house)
    const firm = house.as('firm-admin')
    await people.rename('佐々木 健一', 'ささき けんいち')
    expect([await people.found(firm, 'やまだ'), await people.found(firm, 'ササキ')]).toEqual([
      [],
      [['/p/abc/members#member-yamada', '佐々木 健一']],
    ])
    await changeMember(firm, { userId: yamada, role: 'member' })
    await people.settle()
    expect([(await people.found(firm, 'ディレクター')).length, (await people.found(firm, '担当')).length]).toEqual([0, 1])
    await removeMember(firm, { userId: yamada })
    // At once, before the index knows.
    expect(await people.found(firm, '佐々木')).toEqual([])
    await people.settle()
    expect((await searchPortal(firm, { text: '佐々木' })).total).toBe(0)
    expect(await compareSearch(house.engine, house.engine.search)).toEqual({ missing: [], extra: [], stale: [] })
  })
})

describe.each(['sqlite', 'postgres'] as const)('the firm’s administrators on %s', (dialect) => {
  test('are found over all portals by each other, and by nobody else', async () => {
    await using house = await openHouse({ dialect })
    await using people = await peopled(house)
    const admin = house.as('firm-admin')
    const found = async (scope: Scope, text: string) => {
      const { items, total, facets } = await searchEverywhere(house.engine, scope.actor, { text, kinds: ['member'], facets: true })
      return [items.map(({ portal, jump }) => [portal, jump]), total, facets.portal?.map(({ value }) => value)]
    }
    const inPortal = ['abc', '/p/abc/members#member-yamada']
    expect(await found(admin, 'やまだ')).toEqual([[inPortal], 1, ['abc']])
    await putFirmAdmin(house.engine, admin.actor, { userId: yamada, email: '' })
    await people.settle()
    expect(await found(admin, 'やまだ 管理者')).toEqual([[['', '/firm-admins#admin-yamada']], 1, []])
    expect((await found(admin, 'やまだ'))[1]).toBe(2)
    // Who works for the firm finds the member of the portal alone, a client likewise.
    for (const role of ['director', 'member', 'client-admin'] as const)
      expect([role, await found(house.as(role), 'やまだ')]).toEqual([role, [[inPortal], 1, ['abc']]])
    expect((await searchPortal(admin, { text: 'やまだ' })).total).toBe(1)
    expect(await compareSearch(house.engine, house.engine.search)).toEqual({ missing: [], extra: [], stale: [] })
    await people.rename('佐々木 健一', 'ささき けんいち')
    expect((await found(admin, 'ささき'))[1]).toBe(2)
    await putMember(admin, { userId: userIdSchema.parse('firm-admin'), role: 'firm-admin' })
    await removeFirmAdmin(house.engine, admin.actor, yamada)
    // At once, before the index knows.
    expect((await found(admin, 'ささき'))[0]).toEqual([inPortal])
  })

  test('and whoever lets people in say how the name of another is read, where all portals of that person are theirs', async () => {
    await using house = await openHouse({ dialect })
    await using people = await peopled(house)
    const [admin, client] = [house.as('firm-admin'), house.as('client-admin')]
    const denied = { code: 'access.denied' }
    for (const role of ['member', 'client-staff', 'client-viewer'] as const)
      await expect(setReading(house.as(role), { userId: takahashi, reading: 'たかはし' })).rejects.toMatchObject(denied)
    await expect(setReading(client, { userId: yamada, reading: 'やまた' })).rejects.toMatchObject(denied)
    await expect(setReading(client, { userId: userIdSchema.parse('nobody'), reading: 'や' })).rejects.toMatchObject({
      code: 'member.missing',
    })
    const { etag } = await getMember(client, { userId: takahashi })
    expect(await setReading(client, { userId: takahashi, reading: 'たかはし まこと', base: etag })).toMatchObject({
      reading: 'たかはし まこと',
    })
    await expect(setReading(admin, { userId: takahashi, reading: 'x', base: etag })).rejects.toMatchObject({ code: 'member.stale' })
    await people.settle()
    expect(await people.found(client, 'マコト')).toEqual([['/p/abc/members#member-takahashi', '髙橋 誠']])
    const head = await house.engine.store.read.events.head()
    await setReading(client, { userId: takahashi, reading: 'たかはし まこと' })
    expect(await house.engine.store.read.events.head()).toBe(head)
    const [last] = await house.engine.store.read.events.after(head - 1, 1)
    expect(last).toMatchObject({ type: 'member.renamed', actor: { id: client.actor.id }, data: { reading: 'たかはし まこと' } })
    // Of whom another portal knows too, a client says nothing that counts there.
    const elsewhere = await house.anotherPortal()
    await putMember(house.as('firm-admin', 'firm-admin', elsewhere), { userId: takahashi, role: 'client-viewer' })
    expect((await getMember(client, { userId: takahashi })).may.reading).toBe(false)
    await expect(setReading(client, { userId: takahashi, reading: 'べつ' })).rejects.toMatchObject(denied)
    expect(await setReading(admin, { userId: takahashi, reading: '' })).toMatchObject({ reading: '' })
  })
})

test('people of a portal are found by whoever may see its list of members, and in no other portal', async () => {
  await using house = await openHouse()
  await using people = await peopled(house)
  for (const role of ['firm-admin', 'director', 'member', 'client-admin', 'client-staff', 'client-viewer'] satisfies Role[])
    expect([role, await people.found(house.as(role), '山田')]).toEqual([role, inTheList])
  const elsewhere = await house.anotherPortal()
  expect(await people.found(house.as('director', 'director', elsewhere), '山田')).toEqual([])
  await putMember(house.as('firm-admin', 'firm-admin', elsewhere), { userId: yamada, role: 'member' })
  await people.settle()
  expect(await people.found(house.as('client-staff', 'client-staff', elsewhere), 'やまだ')).toEqual([
    ['/p/xyz/members#member-yamada', '山田 健一'],
  ])
  expect(await people.found(house.as('member'), '山田')).toEqual(inTheList)
})
