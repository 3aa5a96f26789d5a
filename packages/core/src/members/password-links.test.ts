import { type Role, roles, type UserId, userIdSchema } from '@tsuzuri/model'
import { describe, expect, test } from 'vitest'
import type { Scope } from '../scope.ts'
import { type House, openHouse } from '../testing/open-house.ts'
import { changeMember } from './change-member.ts'
import { describeMembers } from './describe-members.ts'
import { dropPasswordLink } from './drop-password-link.ts'
import { makePasswordLink } from './make-password-link.ts'
import { putMember } from './put-member.ts'
import { readPasswordLink } from './read-password-link.ts'
import { removeMember } from './remove-member.ts'
import { resetPassword } from './reset-password.ts'

const hours = 3_600_000
const tanaka = userIdSchema.parse('tanaka')

/** Members by the name of their role, who are whoever acts as it. */
const fill = async (house: House): Promise<void> => {
  for (const role of roles) {
    if (role !== 'firm-admin') await putMember(house.as('firm-admin'), { userId: userIdSchema.parse(role), role })
  }
  await house.store.unit((tx) => tx.portals.putFirmAdmin(userIdSchema.parse('firm-admin'), house.engine.now()))
}
const box = () => {
  const set: string[] = []
  return { set, setPassword: async (userId: UserId, password: string) => void set.push(`${userId}: ${password}`) }
}
const reset = (house: House, token: string, passwords = box()) =>
  resetPassword(house.engine, passwords, { token, password: '新しい合言葉です' })
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? '',
  )

describe.each(['sqlite', 'postgres'] as const)('the link of a forgotten password on %s', (dialect) => {
  test('says whose it is, works once, and of two at once exactly one sets it', async () => {
    await using house = await openHouse({ dialect })
    await fill(house)
    await putMember(house.as('firm-admin'), { userId: tanaka, role: 'client-staff' })
    const { token, expiresAt } = await makePasswordLink(house.as('client-admin'), { userId: tanaka })
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(expiresAt).toEqual(new Date(house.engine.now().getTime() + 24 * hours))
    expect(await readPasswordLink(house.engine, token)).toEqual({ name: '', email: '' })
    const passwords = box()
    const both = await Promise.all([codeOf(reset(house, token, passwords)), codeOf(reset(house, token, passwords))])
    expect([both.toSorted(), passwords.set]).toEqual([['done', 'password-link.used'], ['tanaka: 新しい合言葉です']])
    expect(await codeOf(readPasswordLink(house.engine, token))).toBe('password-link.used')
    const trail = (await house.engine.store.read.events.after(0, 100)).slice(-3)
    expect(JSON.stringify(trail)).not.toContain(token)
    expect(trail).toMatchObject([
      { type: 'password.link-made', portalId: house.portal.id, actor: { id: 'client-admin' }, subject: { kind: 'session', id: 'tanaka' } },
      { type: 'password.reset', portalId: house.portal.id, actor: { id: 'tanaka' } },
      { type: 'session.closed', portalId: null, subject: { id: 'tanaka' } },
    ])
  })
})

test('a link of another secret is none, one that was made before another neither, and after a day it has expired', async () => {
  await using house = await openHouse()
  await fill(house)
  const make = () => makePasswordLink(house.as('director'), { userId: userIdSchema.parse('member') })
  const [first, second] = [await make(), await make()]
  expect(await codeOf(readPasswordLink(house.engine, `${second.token}x`))).toBe('password-link.missing')
  expect(await codeOf(reset(house, first.token))).toBe('password-link.missing')
  house.wait(24 * hours - 1)
  expect(await codeOf(readPasswordLink(house.engine, second.token))).toBe('done')
  house.wait(1)
  expect(await codeOf(reset(house, second.token))).toBe('password-link.expired')
})

test('a password that is none leaves the link as it was', async () => {
  await using house = await openHouse()
  await fill(house)
  const { token } = await makePasswordLink(house.as('director'), { userId: userIdSchema.parse('member') })
  const picky = { set: [], setPassword: async () => Promise.reject(new Error('too short')) }
  await expect(reset(house, token, picky)).rejects.toThrow('too short')
  expect(await codeOf(reset(house, token))).toBe('done')
})

/** Whom each may help, by the members' list and by trying. */
const helped = async (house: House, by: Scope): Promise<readonly string[]> => {
  const members = await describeMembers(by)
  const offered = members.filter(({ may }) => may.resetPassword).map(({ userId }) => userId)
  const done: string[] = []
  for (const { userId } of members) {
    const code = await codeOf(makePasswordLink(by, { userId }))
    if (code === 'done') done.push(userId)
    else expect(code).toBe('password-link.denied')
  }
  expect(offered).toEqual(done)
  return done
}

test('nobody helps a person of higher standing, nor oneself; a key helps nobody', async () => {
  await using house = await openHouse()
  await fill(house)
  const all = ['director', 'member', 'client-admin', 'client-staff', 'client-viewer']
  const expected: Readonly<Record<Role, readonly string[]>> = {
    'firm-admin': all,
    director: all.slice(1),
    member: [],
    'client-admin': ['client-staff', 'client-viewer'],
    'client-staff': [],
    'client-viewer': [],
  }
  for (const role of roles) expect([role, await helped(house, house.as(role))]).toEqual([role, expected[role]])
  const { actor, ...scope } = house.as('director', 'key')
  expect(await helped(house, { ...scope, actor: { ...actor, kind: 'key' } })).toEqual([])
})

test('a password opens all portals of a person: who has no right in one of them hands out no link, nor for a firm admin', async () => {
  await using house = await openHouse()
  await fill(house)
  const xyz = await house.anotherPortal()
  const there = house.as('firm-admin', 'their admin', xyz)
  await putMember(there, { userId: userIdSchema.parse('client-staff'), role: 'client-viewer' })
  await putMember(there, { userId: userIdSchema.parse('member'), role: 'director' })
  await house.store.unit((tx) => tx.portals.putFirmAdmin(userIdSchema.parse('client-viewer'), house.engine.now()))
  expect(await helped(house, house.as('client-admin'))).toEqual([])
  expect(await helped(house, house.as('director'))).toEqual(['client-admin'])
  expect(await helped(house, house.as('firm-admin'))).toEqual(['director', 'member', 'client-admin', 'client-staff', 'client-viewer'])
})

test('a link is none any more once the person stands higher, has left, or whoever made it may not; or once the password was set otherwise', async () => {
  await using house = await openHouse()
  await fill(house)
  const admin = house.as('firm-admin')
  const staff = userIdSchema.parse('client-staff')
  const made = async () => (await makePasswordLink(house.as('client-admin'), { userId: staff })).token
  const after = async (change: () => Promise<unknown>) => {
    const token = await made()
    await change()
    return codeOf(reset(house, token))
  }
  expect(await after(() => changeMember(admin, { userId: staff, role: 'member' }))).toBe('password-link.missing')
  await changeMember(admin, { userId: staff, role: 'client-staff' })
  expect(await after(() => dropPasswordLink(house.engine, staff))).toBe('password-link.missing')
  expect(await after(() => removeMember(admin, { userId: staff }))).toBe('password-link.missing')
  await putMember(admin, { userId: staff, role: 'client-staff' })
  expect(await after(() => removeMember(admin, { userId: userIdSchema.parse('client-admin') }))).toBe('password-link.missing')
})
