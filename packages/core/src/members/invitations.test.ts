import { authDatabase } from '@tsuzuri/db'
import { type Role, roles, userIdSchema } from '@tsuzuri/model'
import { describe, expect, test } from 'vitest'
import { openScope, type Scope } from '../scope.ts'
import { type House, openHouse } from '../testing/open-house.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { inviteMember } from './invite-member.ts'
import { listInvitations } from './list-invitations.ts'
import { listMembers } from './list-members.ts'
import { putMember } from './put-member.ts'
import { readInvitation } from './read-invitation.ts'
import { removeMember } from './remove-member.ts'
import { renewInvitation } from './renew-invitation.ts'
import { revokeInvitation } from './revoke-invitation.ts'

const tanaka = userIdSchema.parse('tanaka')
const sato = userIdSchema.parse('sato')
const hours = 3_600_000

describe.each(['sqlite', 'postgres'] as const)('invitations on %s', (dialect) => {
  test('a link says what it is for, works once, and of two at once exactly one gets in', async () => {
    await using house = await openHouse({ dialect })
    const { invitation, token } = await inviteMember(house.as('client-admin'), {
      email: ' Tanaka@ABC.example ',
      name: '田中',
      reading: 'タナカ',
      role: 'client-staff',
    })
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(JSON.stringify(await house.engine.store.read.events.after(0, 10))).not.toContain(token)
    expect(invitation).toMatchObject({ email: 'tanaka@abc.example', expiresAt: new Date(house.engine.now().getTime() + 72 * hours) })
    expect(await readInvitation(house.engine, token)).toEqual({
      portal: { id: house.portal.id, slug: 'abc', name: house.portal.name },
      email: 'tanaka@abc.example',
      name: '田中',
      reading: 'たなか',
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
  await expect(inviteMember(house.as('director'), { email: 'nobody', name: ' ', reading: '山田', role: 'member' })).rejects.toMatchObject({
    code: 'member.invalid',
    issues: [{ path: 'email' }, { path: 'name' }, { path: 'reading' }],
  })
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
