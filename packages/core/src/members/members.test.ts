import { authDatabase } from '@tsuzuri/db'
import { type Role, roles, userIdSchema } from '@tsuzuri/model'
import { describe, expect, test } from 'vitest'
import { openScope, type Scope } from '../scope.ts'
import { type House, openHouse } from '../testing/open-house.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { changeMember } from './change-member.ts'
import { createKey } from './create-key.ts'
import { describeMembers } from './describe-members.ts'
import { getMember } from './get-member.ts'
import { inviteMember } from './invite-member.ts'
import { listInvitations } from './list-invitations.ts'
import { listKeys } from './list-keys.ts'
import { listMembers } from './list-members.ts'
import { putMember } from './put-member.ts'
import { readInvitation } from './read-invitation.ts'
import { removeMember } from './remove-member.ts'
import { renewInvitation } from './renew-invitation.ts'
import { revokeInvitation } from './revoke-invitation.ts'
import { revokeKey } from './revoke-key.ts'

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
  expect((await describeMembers(client)).map(({ may }) => may)).toEqual([{ roles: [], remove: false }])
  expect((await describeMembers(director)).map(({ may }) => may)).toEqual([
    { roles: ['director', 'member', 'client-staff', 'client-viewer'], remove: true },
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

test('who becomes a firm admin is no member of the one portal any more', async () => {
  await using house = await openHouse()
  const admin = house.as('firm-admin')
  await putMember(admin, { userId: sato, role: 'director' })
  expect(await changeMember(admin, { userId: sato, role: 'firm-admin' })).toMatchObject({ role: 'firm-admin' })
  expect([await listMembers(admin), await house.engine.store.read.portals.isFirmAdmin(sato)]).toEqual([[], true])
})

describe('open invitations', () => {
  const openTo = async (house: House, granted: readonly Role[]) => {
    for (const role of granted) await inviteMember(house.as('firm-admin'), { email: `${role}@abc.example`, name: role, role })
  }
  const emails = async (scope: Scope) => (await listInvitations(scope)).map(({ email }) => email.split('@', 1)[0])

  test('are seen by who may give their role away, without what is kept of the secret', async () => {
    await using house = await openHouse()
    await openTo(house, roles)
    expect(await emails(house.as('firm-admin'))).toEqual([...roles])
    expect(await emails(house.as('director'))).toEqual(['director', 'member', 'client-admin', 'client-staff', 'client-viewer'])
    expect(await emails(house.as('client-admin'))).toEqual(['client-admin', 'client-staff', 'client-viewer'])
    for (const role of ['member', 'client-staff', 'client-viewer'] as const)
      await expect(listInvitations(house.as(role))).rejects.toMatchObject({ code: 'access.denied' })
    const [first] = await listInvitations(house.as('client-admin'))
    expect(Object.keys(first ?? {}).toSorted()).toEqual([
      'email',
      'etag',
      'expiresAt',
      'id',
      'invitedBy',
      'invitedByName',
      'madeAt',
      'name',
      'role',
    ])
  })

  test('say who made them and when; a key has no name', async () => {
    await using house = await openHouse()
    const { db, schema } = authDatabase(house.store)
    const at = house.engine.now()
    await db.insert(schema.user).values({ id: 'sato', name: '佐藤 健', email: 'sato@firm.example', createdAt: at, updatedAt: at })
    await inviteMember(house.as('director', 'sato'), { email: 'a@abc.example', name: 'A', role: 'client-staff' })
    house.wait(hours)
    await inviteMember(house.as('director', 'some key'), { email: 'b@abc.example', name: 'B', role: 'client-staff' })
    expect(await listInvitations(house.as('client-admin'))).toMatchObject([
      { email: 'a@abc.example', invitedByName: '佐藤 健', madeAt: at },
      { email: 'b@abc.example', invitedByName: null, madeAt: new Date(at.getTime() + hours) },
    ])
  })

  test('get a new link, and the old one is none; taken back, the new one is none either', async () => {
    await using house = await openHouse()
    const client = house.as('client-admin')
    const { invitation, token } = await inviteMember(client, { email: 'a@abc.example', name: 'A', role: 'client-staff' })
    house.wait(80 * hours)
    const renewed = await renewInvitation(client, { id: invitation.id })
    expect(renewed.invitation).toMatchObject({ id: invitation.id, expiresAt: new Date(house.engine.now().getTime() + 72 * hours) })
    await expect(readInvitation(house.engine, token)).rejects.toMatchObject({ code: 'invitation.missing' })
    expect(await readInvitation(house.engine, renewed.token)).toMatchObject({ email: 'a@abc.example' })
    const stale = { id: invitation.id, base: String(invitation.expiresAt.getTime()) }
    await expect(revokeInvitation(client, stale)).rejects.toMatchObject({ code: 'invitation.stale', current: renewed.invitation })
    await revokeInvitation(client, { ...stale, base: renewed.invitation.etag })
    await expect(readInvitation(house.engine, renewed.token)).rejects.toMatchObject({ code: 'invitation.missing' })
    await expect(revokeInvitation(client, { id: invitation.id })).rejects.toMatchObject({ code: 'invitation.missing' })
    const trail = await house.engine.store.read.events.after(0, 10)
    expect(trail.map(({ type }) => type)).toEqual(['member.invited', 'member.invitation-renewed', 'member.invitation-revoked'])
    expect(JSON.stringify(trail)).not.toContain(renewed.token)
  })

  test('of the firm are not there for the client', async () => {
    await using house = await openHouse()
    await openTo(house, ['member'])
    const [open] = await listInvitations(house.as('director'))
    const id = open?.id ?? ''
    for (const attempt of [renewInvitation, revokeInvitation])
      await expect(attempt(house.as('client-admin'), { id })).rejects.toMatchObject({ code: 'invitation.missing' })
    for (const attempt of [renewInvitation, revokeInvitation])
      await expect(attempt(house.as('client-staff'), { id })).rejects.toMatchObject({ code: 'access.denied' })
  })

  test('bring nobody back who was removed, and one person has one link', async () => {
    await using house = await openHouse()
    const director = house.as('director')
    const invite = (role: Role) => inviteMember(director, { email: 'a@abc.example', name: 'A', role })
    const first = await invite('client-admin')
    const second = await invite('client-viewer')
    await expect(readInvitation(house.engine, first.token)).rejects.toMatchObject({ code: 'invitation.missing' })
    expect((await readInvitation(house.engine, second.token)).role).toBe('client-viewer')
    // Somebody without an account stands in the list without an address; here it has one.
    const { db, schema } = authDatabase(house.store)
    const at = house.engine.now()
    await db.insert(schema.user).values({ id: 'sato', name: 'A', email: 'a@abc.example', createdAt: at, updatedAt: at })
    await putMember(director, { userId: sato, role: 'client-staff' })
    await removeMember(director, { userId: sato })
    expect(await listInvitations(director)).toEqual([])
    await expect(readInvitation(house.engine, second.token)).rejects.toMatchObject({ code: 'invitation.missing' })
  })
})

test('who was invited as firm admin stands above all portals', async () => {
  await using house = await openHouse()
  const { token } = await inviteMember(house.as('firm-admin'), { email: 'a@firm.example', name: 'A', role: 'firm-admin' })
  await acceptInvitation(house.engine, token, tanaka, house.engine.now())
  expect(await house.engine.store.read.portals.isFirmAdmin(tanaka)).toBe(true)
  const scope = await openScope(house.engine, { ...house.as('firm-admin').actor, id: 'tanaka', roles: new Map() }, 'abc')
  expect(scope.role).toBe('firm-admin')
})

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
