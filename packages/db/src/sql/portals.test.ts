import { randomUUID } from 'node:crypto'
import { userIdSchema } from '@tsuzuri/model'
import { aPortal, describeEachDialect, type TestStore } from '@tsuzuri/testing'
import { expect, test } from 'vitest'
import { authDatabase } from '../auth-database.ts'
import { isUniqueViolation } from '../is-unique-violation.ts'
import type { Invitation } from '../stores/invitation-store.ts'
import { openPortal } from '../test/open-portal.ts'

const day = (number: number): Date => new Date(Date.UTC(2026, 3, number, 0, 0, 0, 5))
const [sato, tanaka] = [userIdSchema.parse('sato'), userIdSchema.parse('tanaka')]

const signUp = async ({ store }: TestStore, id: string, name: string): Promise<void> => {
  const { db, schema } = authDatabase(store)
  await db.insert(schema.user).values({ id, name, email: `${id}@example.test`, createdAt: day(1), updatedAt: day(1) })
}

describeEachDialect('portals', (open) => {
  test('are found by id and slug, listed by name, and have a slug to themselves', async () => {
    await using database = await open()
    const { store } = database
    const [b, a] = [await openPortal(database, { name: 'B', slug: 'bee' }), await openPortal(database, { name: 'A', slug: 'ay' })]
    const { portals } = store.read
    expect([await portals.get(a.id), await portals.bySlug('bee'), await portals.bySlug('none')]).toEqual([a, b, null])
    expect((await portals.list({})).items).toEqual([a, b])
    expect((await portals.list({ ids: [b.id] })).items).toEqual([b])
    expect((await portals.list({ ids: [] })).items).toEqual([])
    await expect(store.unit((tx) => tx.portals.insert(aPortal({ slug: 'bee' })))).rejects.toSatisfy(isUniqueViolation)
    const patch = { name: 'C', version: 2, updatedAt: day(2) }
    expect(await store.unit((tx) => tx.portals.update(a.id, patch))).toEqual({ ...a, ...patch })
    await expect(store.unit((tx) => tx.portals.update(aPortal().id, patch))).rejects.toMatchObject({ code: 'store.missing' })
  })

  test('have members with one role each, in the order they joined', async () => {
    await using database = await open()
    const { store } = database
    const [one, two] = [await openPortal(database), await openPortal(database)]
    await signUp(database, sato, '佐藤')
    await store.unit(async (tx) => {
      await tx.portals.putMember({ portalId: one.id, userId: tanaka, role: 'member', joinedAt: day(2) })
      await tx.portals.putMember({ portalId: one.id, userId: sato, role: 'member', joinedAt: day(1) })
      await tx.portals.putMember({ portalId: two.id, userId: sato, role: 'client-viewer', joinedAt: day(1) })
      await tx.portals.putMember({ portalId: one.id, userId: sato, role: 'director', joinedAt: day(3) })
    })
    const { portals } = store.read
    expect(await portals.members(one.id)).toEqual([
      { portalId: one.id, userId: sato, name: '佐藤', reading: '', email: 'sato@example.test', role: 'director', joinedAt: day(1) },
      { portalId: one.id, userId: tanaka, name: '', reading: '', email: '', role: 'member', joinedAt: day(2) },
    ])
    expect(await portals.member(one.id, tanaka)).toMatchObject({ portalId: one.id, userId: tanaka, role: 'member' })
    expect(await portals.member(two.id, tanaka)).toBe(null)
    expect(await portals.rolesOf(sato)).toEqual(
      new Map([
        [one.id, 'director'],
        [two.id, 'client-viewer'],
      ]),
    )
    await store.unit((tx) => tx.portals.removeMember(one.id, sato))
    expect(await portals.rolesOf(sato)).toEqual(new Map([[two.id, 'client-viewer']]))
    const { db, schema } = authDatabase(store)
    await db
      .insert(schema.apikey)
      .values({ id: 'a-key', name: '勤怠の取込み', referenceId: sato, key: 'hashed', createdAt: day(1), updatedAt: day(1) })
    expect(await portals.actors([sato, tanaka, 'a-key'])).toEqual(
      new Map([
        [sato, { kind: 'person', name: '佐藤' }],
        ['a-key', { kind: 'key', name: '勤怠の取込み' }],
      ]),
    )
    expect(await portals.actors([])).toEqual(new Map())
  })

  test('know the firm’s admins', async () => {
    await using database = await open()
    const { store } = database
    await store.unit((tx) => tx.portals.putFirmAdmin(sato, day(1)))
    await store.unit((tx) => tx.portals.putFirmAdmin(sato, day(2)))
    expect([await store.read.portals.isFirmAdmin(sato), await store.read.portals.isFirmAdmin(tanaka)]).toEqual([true, false])
    expect(await store.read.portals.countFirmAdmins()).toBe(1)
    expect((await store.read.portals.firmAdmins()).map(({ userId, since }) => [userId, since])).toEqual([[sato, day(1)]])
    await store.unit((tx) => tx.portals.removeFirmAdmin(sato))
    expect([await store.read.portals.isFirmAdmin(sato), await store.read.portals.countFirmAdmins()]).toEqual([false, 0])
  })
})

describeEachDialect('invitations', (open) => {
  test('are open until they are used or taken back, and get a new secret while they are', async () => {
    await using database = await open()
    const [{ id: portalId }, other] = [await openPortal(database), await openPortal(database)]
    const { store } = database
    const insert = async (id: string, on: number, portal = portalId): Promise<Invitation> => {
      const invitation: Invitation = {
        id,
        portalId: portal,
        email: `${id}@example.test`,
        name: id,
        reading: null,
        role: 'client-staff',
        tokenHash: id.repeat(8),
        expiresAt: day(on),
        acceptedAt: null,
        invitedBy: 'sato',
      }
      await store.unit((tx) => tx.invitations.insert(invitation))
      return invitation
    }
    const [late, early, used] = [await insert('late', 9), await insert('early', 8), await insert('used', 7)]
    await insert('elsewhere', 6, other.id)
    await store.unit((tx) => tx.invitations.accept(used.id, day(1)))
    expect(await store.read.invitations.open(portalId)).toEqual([early, late])
    const renewed = { tokenHash: 'anew', expiresAt: day(20) }
    expect(await store.unit((tx) => tx.invitations.renew(early.id, renewed))).toEqual({ ...early, ...renewed })
    expect(await store.unit((tx) => tx.invitations.renew(used.id, renewed))).toBe(null)
    expect([await store.read.invitations.byTokenHash(early.tokenHash), (await store.read.invitations.byTokenHash('anew'))?.id]).toEqual([
      null,
      'early',
    ])
    await store.unit((tx) => tx.invitations.revoke(late.id))
    await store.unit((tx) => tx.invitations.revoke(used.id))
    expect((await store.read.invitations.open(portalId)).map(({ id }) => id)).toEqual(['early'])
    expect(await store.read.invitations.byTokenHash(used.tokenHash)).toMatchObject({ id: 'used' })
  })

  test('are accepted once, whoever is at it at the same time', async () => {
    await using database = await open()
    const { id: portalId } = await openPortal(database)
    const { store } = database
    const invitation: Invitation = {
      id: randomUUID(),
      portalId,
      email: 'a@example.test',
      name: '田中',
      reading: 'たなか',
      role: 'client-staff',
      tokenHash: 'f'.repeat(64),
      expiresAt: day(9),
      acceptedAt: null,
      invitedBy: 'sato',
    }
    await store.unit((tx) => tx.invitations.insert(invitation))
    expect(await store.read.invitations.byTokenHash('f'.repeat(64))).toEqual(invitation)
    expect(await store.read.invitations.byTokenHash('0'.repeat(64))).toBe(null)
    const accept = (on: number) => store.unit((tx) => tx.invitations.accept(invitation.id, day(on)))
    expect(await Promise.all([accept(1), accept(2), accept(3)])).toEqual([true, false, false])
    expect(await store.read.invitations.byTokenHash('f'.repeat(64))).toEqual({ ...invitation, acceptedAt: day(1) })
  })
})

describeEachDialect('answers kept by idempotency key', (open) => {
  test('belong to one actor, stay as first given, and are swept', async () => {
    await using database = await open()
    const { store } = database
    const answer = { requestHash: 'h', status: 201, body: '{"id":1}' }
    const put = (actor: string, status = 201) => store.unit((tx) => tx.idempotency.put(actor, 'key', { ...answer, status, at: day(1) }))
    expect([await put('sato'), await put('sato', 500), await put('tanaka')]).toEqual([true, false, true])
    expect(await store.read.idempotency.get('sato', 'key')).toEqual(answer)
    expect(await store.read.idempotency.get('sato', 'other')).toBe(null)
    await store.unit((tx) => tx.idempotency.sweep(day(1)))
    expect(await store.read.idempotency.get('sato', 'key')).toEqual(answer)
    await store.unit((tx) => tx.idempotency.sweep(day(2)))
    expect(await store.read.idempotency.get('sato', 'key')).toBe(null)
  })
})
