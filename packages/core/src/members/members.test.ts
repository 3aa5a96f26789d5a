import { userIdSchema } from '@tsuzuri/model'
import { describe, expect, test } from 'vitest'
import { openScope } from '../scope.ts'
import { openHouse } from '../testing/open-house.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { changeMember } from './change-member.ts'
import { createKey } from './create-key.ts'
import { inviteMember } from './invite-member.ts'
import { listMembers } from './list-members.ts'
import { putMember } from './put-member.ts'
import { readInvitation } from './read-invitation.ts'
import { removeMember } from './remove-member.ts'

const tanaka = userIdSchema.parse('tanaka')
const sato = userIdSchema.parse('sato')
const hours = 3_600_000

describe.each(['sqlite', 'postgres'] as const)('invitations on %s', (dialect) => {
  test('a link says what it is for, works once, and of two at once exactly one gets in', async () => {
    await using house = await openHouse({ dialect })
    const { invitation, token } = await inviteMember(house.as('client-admin'), {
      email: ' Tanaka@ABC.example ',
      name: '田中',
      role: 'client-staff',
    })
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(JSON.stringify(await house.engine.store.read.events.after(0, 10))).not.toContain(token)
    expect(invitation).toMatchObject({ email: 'tanaka@abc.example', expiresAt: new Date(house.engine.now().getTime() + 72 * hours) })
    expect(await readInvitation(house.engine, token)).toEqual({
      portal: { id: house.portal.id, slug: 'abc', name: house.portal.name },
      email: 'tanaka@abc.example',
      name: '田中',
      role: 'client-staff',
    })
    const both = await Promise.allSettled([tanaka, sato].map((user) => acceptInvitation(house.engine, token, user, house.engine.now())))
    expect(both).toMatchObject([{ status: 'fulfilled' }, { status: 'rejected', reason: { code: 'invitation.used' } }])
    expect((await listMembers(house.as('director'))).map(({ userId, role }) => [userId, role])).toEqual([['tanaka', 'client-staff']])
    await expect(readInvitation(house.engine, token)).rejects.toMatchObject({ code: 'invitation.used' })
  })
})

test('a link of another secret is none, and after 72 hours it has expired', async () => {
  await using house = await openHouse()
  const { token } = await inviteMember(house.as('director'), { email: 'a@abc.example', name: 'A', role: 'member' })
  await expect(readInvitation(house.engine, `${token}x`)).rejects.toMatchObject({ code: 'invitation.missing' })
  house.wait(72 * hours - 1)
  expect((await readInvitation(house.engine, token)).role).toBe('member')
  house.wait(1)
  await expect(readInvitation(house.engine, token)).rejects.toMatchObject({ code: 'invitation.expired' })
  await expect(acceptInvitation(house.engine, token, tanaka, house.engine.now())).rejects.toMatchObject({ code: 'invitation.expired' })
})

test('nobody gives away more than is theirs to give', async () => {
  await using house = await openHouse()
  const invite = (role: Parameters<typeof house.as>[0], grants: Parameters<typeof house.as>[0]) =>
    inviteMember(house.as(role), { email: 'a@abc.example', name: 'A', role: grants })
  await expect(invite('client-admin', 'member')).rejects.toMatchObject({ code: 'access.denied' })
  await expect(invite('client-staff', 'client-viewer')).rejects.toMatchObject({ code: 'access.denied' })
  await expect(invite('director', 'firm-admin')).rejects.toMatchObject({ code: 'access.denied' })
  const { actor } = house.as('firm-admin')
  const key = { ...house.as('firm-admin'), actor: { ...actor, kind: 'key', firmAdmin: false } } as const
  await expect(inviteMember(key, { email: 'a@abc.example', name: 'A', role: 'firm-admin' })).rejects.toMatchObject({
    code: 'access.denied',
  })
  await expect(putMember(key, { userId: tanaka, role: 'firm-admin' })).rejects.toMatchObject({ code: 'access.denied' })
})

test('a wrong address or an empty name is told by its path', async () => {
  await using house = await openHouse()
  await expect(inviteMember(house.as('director'), { email: 'nobody', name: ' ', role: 'member' })).rejects.toMatchObject({
    code: 'member.invalid',
    issues: [{ path: 'email' }, { path: 'name' }],
  })
})

test('a member gets another role from who may give both, and loses open editing with it', async () => {
  await using house = await openHouse()
  const closed: unknown[] = []
  const engine = { ...house.engine, live: { ...house.engine.live, close: (...what: unknown[]) => void closed.push(what) } }
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
    [house.portal.id, null, 'sato'],
    [house.portal.id, null, 'sato'],
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

test('who was invited as firm admin stands above all portals', async () => {
  await using house = await openHouse()
  const { token } = await inviteMember(house.as('firm-admin'), { email: 'a@firm.example', name: 'A', role: 'firm-admin' })
  await acceptInvitation(house.engine, token, tanaka, house.engine.now())
  expect(await house.engine.store.read.portals.isFirmAdmin(tanaka)).toBe(true)
  const scope = await openScope(house.engine, { ...house.as('firm-admin').actor, id: 'tanaka', roles: new Map() }, 'abc')
  expect(scope.role).toBe('firm-admin')
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
