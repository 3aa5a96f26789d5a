import { countStatements, type OpenStore } from '@tsuzuri/db'
import { type Portal, systemActor, userIdSchema } from '@tsuzuri/model'
import { aPortal, aRecord, describeEachDialect, openTestDatabase } from '@tsuzuri/testing'
import { expect, test } from 'vitest'
import { placeFile } from '../files/place-file.ts'
import { putMember } from '../members/put-member.ts'
import { createRecord } from '../records/create-record.ts'
import { transitionRecord } from '../records/transition-record.ts'
import { scopeOf } from '../scope.ts'
import { openHouse } from '../testing/open-house.ts'
import { tasksPlugin } from '../testing/tasks-plugin.ts'
import { type DeskQuery, readDesk } from './read-desk.ts'

const plugins = [tasksPlugin]
const day = 86_400_000

describeEachDialect('the desk', (_open, dialect) => {
  test('shows what waits in all portals of the firm person, late ones first, and counts it by portal', async () => {
    await using house = await openHouse({ dialect, plugins })
    const xyz = await house.anotherPortal()
    const now = house.engine.now().getTime()
    const task = async (portal: Portal, title: string, due: number | null) =>
      createRecord(house.as('director', 'director', portal), {
        collection: 'tasks',
        title,
        dueAt: due === null ? null : new Date(now + due * day),
        fields: { note: 'x' },
      })
    await task(house.portal, 'later', 5)
    await task(house.portal, 'late', -1)
    await task(xyz, 'some day', null)
    await task(xyz, 'soon', 1)
    const finished = await task(house.portal, 'finished', 1)
    await transitionRecord(house.as('director'), { record: finished.id, to: 'done' })
    await transitionRecord(house.as('director', 'director', xyz), { collection: 'tasks', record: '2', to: 'asked', comment: '?' })
    await placeFile(house.as('client-staff', 'client-staff', xyz), {
      folder: '/',
      name: 'a.csv',
      content: new Blob(['x']).stream(),
      limit: 9,
    })

    const { actor } = house.as('member')
    const both = {
      ...actor,
      roles: new Map([
        [house.portal.id, 'member'],
        [xyz.id, 'director'],
      ] as const),
    }
    const desk = await readDesk(house.engine, both, {})
    expect(desk.waiting.map(({ portal, title, ball, late, href }) => [portal, title, ball, late, href])).toEqual([
      ['abc', 'late', 'firm', true, '/p/abc/tasks/2'],
      ['xyz', 'soon', 'client', false, '/p/xyz/tasks/2'],
      ['abc', 'later', 'firm', false, '/p/abc/tasks/1'],
      ['xyz', 'some day', 'firm', false, '/p/xyz/tasks/1'],
    ])
    expect(new Map(desk.portals.map(({ slug, role, open, mine, late, newFiles }) => [slug, [role, open, mine, late, newFiles]]))).toEqual(
      new Map([
        // A member brings no task on; a director does.
        ['abc', ['member', { firm: 2, client: 0 }, 0, 1, 0]],
        ['xyz', ['director', { firm: 1, client: 1 }, 1, 0, 1]],
      ]),
    )
    expect(desk.files.map(({ portal, name }) => [portal, name])).toEqual([['xyz', 'a.csv']])

    const first = await readDesk(house.engine, both, { limit: 3 })
    const second = await readDesk(house.engine, both, { limit: 3, cursor: first.next ?? undefined })
    expect([first.waiting.length, second.waiting.map(({ title }) => title), second.next]).toEqual([3, ['some day'], null])
    expect((await readDesk(house.engine, actor, {})).portals.map(({ slug }) => slug)).toEqual(['abc'])
  })
})

test('the desk is narrowed to whose turn it is, a portal, and what is late; the numbers stay', async () => {
  await using house = await openHouse({ plugins })
  const xyz = await house.anotherPortal()
  const lead = (portal: Portal) => house.as('director', 'lead', portal)
  const system = (portal: Portal) => scopeOf(house.engine, systemActor, portal, 'firm-admin')
  for (const portal of [house.portal, xyz]) {
    await putMember(lead(portal), { userId: userIdSchema.parse('me'), role: 'director' })
    await putMember(lead(portal), { userId: userIdSchema.parse('colleague'), role: 'director' })
  }
  const yesterday = new Date(house.engine.now().getTime() - day)
  const task = (portal: Portal, title: string, values: { state?: string; assignee?: string; dueAt?: Date } = {}) =>
    createRecord(system(portal), { collection: 'tasks', title, ...values })
  await task(house.portal, 'mine', { assignee: 'me', dueAt: yesterday })
  await task(house.portal, 'a colleague’s', { assignee: 'colleague', dueAt: yesterday })
  await task(xyz, 'nobody’s')
  await task(xyz, 'asked', { assignee: 'me', state: 'asked', dueAt: yesterday })
  await task(xyz, 'handed', { assignee: 'me', state: 'handed', dueAt: yesterday })

  const { actor } = house.as('director', 'me')
  const me = {
    ...actor,
    roles: new Map([
      [house.portal.id, 'director'],
      [xyz.id, 'director'],
    ] as const),
  }
  const titles = async (query: DeskQuery) => (await readDesk(house.engine, me, query)).waiting.map(({ title }) => title)
  expect(await titles({ ball: 'mine' })).toEqual(['mine', 'nobody’s'])
  expect(await titles({ ball: 'nobody' })).toEqual(['nobody’s'])
  expect(await titles({ ball: 'firm' })).toEqual(['mine', 'a colleague’s', 'nobody’s'])
  expect(await titles({ ball: 'client' })).toEqual(['asked', 'handed'])
  expect(await titles({ late: true })).toEqual(['mine', 'a colleague’s', 'asked'])
  expect(await titles({ portal: 'xyz', ball: 'client', late: true })).toEqual(['asked'])
  expect(await titles({ collection: 'tasks', portal: 'xyz', late: true })).toEqual(['asked'])
  await expect(readDesk(house.engine, me, { collection: 'nova' })).rejects.toMatchObject({ code: 'collection.missing' })
  await expect(readDesk(house.engine, me, { portal: 'nova' })).rejects.toMatchObject({ code: 'portal.missing' })

  const desk = await readDesk(house.engine, me, { portal: 'xyz', late: true })
  expect(desk.portals.map(({ slug, mine, late }) => `${slug} ${mine} ${late}`).toSorted()).toEqual(['abc 1 2', 'xyz 1 1'])
  const all = await readDesk(house.engine, me)
  expect(all.waiting.filter(({ late }) => late).length).toBe(3)
})

test('a client has no desk, and a portal in which one stands with the client is not on it', async () => {
  await using house = await openHouse({ plugins })
  const xyz = await house.anotherPortal()
  await expect(readDesk(house.engine, house.as('client-admin').actor)).rejects.toMatchObject({ code: 'access.denied' })
  const { actor } = house.as('member')
  const mixed = {
    ...actor,
    roles: new Map([
      [house.portal.id, 'member'],
      [xyz.id, 'client-admin'],
    ] as const),
  }
  expect((await readDesk(house.engine, mixed)).portals.map(({ slug }) => slug)).toEqual(['abc'])
})

test('the hours of the log are held against the contract of the month, by portal, for who has one', async () => {
  await using house = await openHouse({ plugins })
  const xyz = await house.anotherPortal()
  const entry = (portal: Portal, startsAt: Date, hours: number) =>
    house.store.unit((tx) =>
      tx.in(portal.id).records.insert(aRecord(portal.id, { collection: 'processing', startsAt, fields: { hours } }), '', startsAt),
    )
  await house.store.unit((tx) => tx.portals.update(house.portal.id, { contractHours: 10 }))
  // The clock stands at the first of April, 10:00 in Tokyo.
  await entry(house.portal, new Date('2026-03-31T15:00:00Z'), 1.5)
  await entry(house.portal, new Date('2026-04-30T14:59:59Z'), 2)
  await entry(house.portal, new Date('2026-03-31T14:59:59Z'), 50)
  await entry(house.portal, new Date('2026-04-30T15:00:00Z'), 50)
  await entry(xyz, new Date('2026-04-01T00:00:00Z'), 4)
  const desk = await readDesk(house.engine, house.as('firm-admin').actor)
  expect(Object.fromEntries(desk.portals.map(({ slug, hours }) => [slug, hours]))).toMatchObject({
    abc: { used: 3.5, contracted: 10 },
    xyz: null,
  })
})

test('thirty portals cost no more statements than one', async () => {
  await using database = await openTestDatabase('sqlite')
  await using house = await openHouse({ plugins })
  const engine = { ...house.engine, store: database.store }
  const { actor } = house.as('firm-admin')
  const statements = async (store: OpenStore) => (await countStatements(store, () => readDesk(engine, actor))).statements.length
  await database.store.unit((tx) => tx.portals.insert(aPortal({ slug: 'p0' })))
  const one = await statements(database.store)
  await database.store.unit(async (tx) => {
    for (let count = 1; count < 30; count++) await tx.portals.insert(aPortal({ slug: `p${count}` }))
  })
  expect(await statements(database.store)).toBe(one)
  expect(one).toBe(6)
})
