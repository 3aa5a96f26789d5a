import { userIdSchema } from '@tsuzuri/model'
import { expect, test } from 'vitest'
import { openHouse } from '../testing/open-house.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { changeMember } from './change-member.ts'
import { describeMembers } from './describe-members.ts'
import { getMember } from './get-member.ts'
import { inviteMember } from './invite-member.ts'
import { listMembers } from './list-members.ts'
import { putMember } from './put-member.ts'
import { removeMember } from './remove-member.ts'

const tanaka = userIdSchema.parse('tanaka')
const sato = userIdSchema.parse('sato')

test('a member gets another role from who may give both, and loses open editing with it', async () => {
  await using house = await openHouse()
  const closed: unknown[] = []
  const engine = { ...house.engine, live: { ...house.engine.live, recheck: (...whose: unknown[]) => void closed.push(whose) } }
  const [director, client] = [
    { ...house.as('director'), engine },
    { ...house.as('client-admin'), engine },
  ]
  await putMember(director, { userId: tanaka, role: 'director' })
  await putMember(director, { userId: sato, role: 'client-staff' })
  await expect(changeMember(client, { userId: tanaka, role: 'client-viewer' })).rejects.toMatchObject({ code: 'access.denied' })
  await expect(removeMember(client, { userId: tanaka })).rejects.toMatchObject({ code: 'access.denied' })
  await expect(changeMember(client, { userId: userIdSchema.parse('nobody'), role: 'client-viewer' })).rejects.toMatchObject({
    code: 'member.missing',
  })
  expect(await changeMember(client, { userId: sato, role: 'client-viewer' })).toMatchObject({ role: 'client-viewer' })
  await removeMember(client, { userId: sato })
  expect(closed).toEqual([
    [house.portal.id, 'sato'],
    [house.portal.id, 'sato'],
  ])
  expect((await listMembers(director)).map(({ userId }) => userId)).toEqual(['tanaka'])
  const types = (await house.engine.store.read.events.after(0, 10)).map(({ type, data }) => [
    type,
    data['from'] ?? null,
    data['to'] ?? null,
  ])
  expect(types).toEqual([
    ['member.joined', null, null],
    ['member.joined', null, null],
    ['member.changed', 'client-staff', 'client-viewer'],
    ['member.removed', null, null],
  ])
})

test('a change holds only on the state it was made on', async () => {
  await using house = await openHouse()
  const director = house.as('director')
  await putMember(director, { userId: sato, role: 'client-staff' })
  const { etag } = await getMember(director, { userId: sato })
  expect(await changeMember(director, { userId: sato, role: 'client-viewer', base: etag })).toMatchObject({ role: 'client-viewer' })
  const stale = { code: 'member.stale', current: { userId: 'sato', role: 'client-viewer' } }
  await expect(changeMember(director, { userId: sato, role: 'client-admin', base: etag })).rejects.toMatchObject(stale)
  await expect(removeMember(director, { userId: sato, base: etag })).rejects.toMatchObject(stale)
  await removeMember(director, { userId: sato })
  house.wait(1)
  await putMember(director, { userId: sato, role: 'client-staff' })
  await expect(removeMember(director, { userId: sato, base: etag })).rejects.toMatchObject({ code: 'member.stale' })
})

test('the last approver of the client cannot lock the client out; the firm can replace it', async () => {
  await using house = await openHouse()
  const [client, director] = [house.as('client-admin', 'sato'), house.as('director')]
  await putMember(director, { userId: sato, role: 'client-admin' })
  const locked = { code: 'member.last-manager' }
  await expect(changeMember(client, { userId: sato, role: 'client-viewer' })).rejects.toMatchObject(locked)
  await expect(removeMember(client, { userId: sato })).rejects.toMatchObject(locked)
  expect((await describeMembers(client)).map(({ may }) => may)).toEqual([{ roles: [], remove: false, resetPassword: false, reading: true }])
  expect((await describeMembers(director)).map(({ may }) => may)).toEqual([
    { roles: ['director', 'member', 'client-staff', 'client-viewer'], remove: true, resetPassword: true, reading: true },
  ])
  await putMember(director, { userId: tanaka, role: 'client-admin' })
  expect(await changeMember(client, { userId: sato, role: 'client-viewer' })).toMatchObject({ role: 'client-viewer' })
  // A role that was true when the request came in is no more now.
  await expect(removeMember(client, { userId: tanaka })).rejects.toMatchObject(locked)
  expect(await removeMember(director, { userId: tanaka })).toMatchObject({ role: 'client-admin' })
})

test('the last director stays where the firm has no admin, and may go where it has one', async () => {
  await using house = await openHouse()
  const director = house.as('director', 'sato')
  await putMember(director, { userId: sato, role: 'director' })
  await expect(removeMember(director, { userId: sato })).rejects.toMatchObject({ code: 'member.last-manager' })
  await putMember(house.as('firm-admin'), { userId: tanaka, role: 'firm-admin' })
  expect(await removeMember(director, { userId: sato })).toMatchObject({ userId: 'sato' })
})

test('two who take the role from each other at once do not both lose it', async () => {
  await using house = await openHouse()
  const director = house.as('director')
  for (const userId of [sato, tanaka]) await putMember(director, { userId, role: 'client-admin' })
  const both = await Promise.allSettled([
    removeMember(house.as('client-admin', 'sato'), { userId: tanaka }),
    removeMember(house.as('client-admin', 'tanaka'), { userId: sato }),
  ])
  expect(both).toMatchObject([{ status: 'fulfilled' }, { status: 'rejected', reason: { code: 'member.last-manager' } }])
})

test('who stands on a client’s side somewhere becomes no firm admin, whichever way is tried', async () => {
  await using house = await openHouse()
  const admin = house.as('firm-admin')
  const elsewhere = house.as('firm-admin', 'firm-admin', await house.anotherPortal())
  await putMember(elsewhere, { userId: sato, role: 'client-staff' })
  await putMember(admin, { userId: sato, role: 'member' })
  await putMember(admin, { userId: tanaka, role: 'client-admin' })
  const { token } = await inviteMember(admin, { email: 'a@firm.example', name: 'A', role: 'firm-admin' })
  const client = { code: 'firm-admin.client' }
  for (const userId of [sato, tanaka]) {
    await expect(changeMember(admin, { userId, role: 'firm-admin' })).rejects.toMatchObject(client)
    await expect(putMember(admin, { userId, role: 'firm-admin' })).rejects.toMatchObject(client)
    await expect(acceptInvitation(house.engine, token, userId)).rejects.toMatchObject(client)
  }
  expect(await house.engine.store.read.portals.countFirmAdmins()).toBe(0)
  expect(await acceptInvitation(house.engine, token, userIdSchema.parse('suzuki'))).toMatchObject({ role: 'firm-admin' })
})

test('a member of a client is offered no role that would be refused', async () => {
  await using house = await openHouse()
  const admin = house.as('firm-admin')
  for (const [userId, role] of [
    [sato, 'member'],
    [tanaka, 'client-staff'],
  ] as const)
    await putMember(admin, { userId, role })
  const offered = new Map((await describeMembers(admin)).map(({ userId, may }) => [userId, may.roles.includes('firm-admin')]))
  expect(offered).toEqual(
    new Map([
      [sato, true],
      [tanaka, false],
    ]),
  )
})

test('who becomes a firm admin is no member of the one portal any more', async () => {
  await using house = await openHouse()
  const admin = house.as('firm-admin')
  await putMember(admin, { userId: sato, role: 'director' })
  expect(await changeMember(admin, { userId: sato, role: 'firm-admin' })).toMatchObject({ role: 'firm-admin' })
  expect([await listMembers(admin), await house.engine.store.read.portals.isFirmAdmin(sato)]).toEqual([[], true])
})
