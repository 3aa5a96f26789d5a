import { aFile, aPortal, aRecord, describeEachDialect } from '@tsuzuri/testing'
import { roles, userIdSchema } from '@tsuzuri/model'
import { expect, test } from 'vitest'
import type { WaitingFilter } from '../stores/across-store.ts'
import { openPortal } from '../test/open-portal.ts'
import { must } from '../test/must.ts'

/** Everybody’s turn: what waits for a side waits for all of it. */
const everybodys = [{ collection: 'requests', states: ['open'], roles }]

const day = (number: number): Date => new Date(Date.UTC(2026, 3, number))

describeEachDialect('across several portals', (open) => {
  test('what waits is listed by due time and counted by side, and portals not named stay out', async () => {
    await using database = await open()
    const { store } = database
    const [one, two, other] = [await openPortal(database), await openPortal(database), await openPortal(database)]
    const rows = [
      aRecord(one.id, { title: 'second', dueAt: day(2), fields: { hours: 2.5 } }),
      aRecord(two.id, { title: 'first', dueAt: day(1), ball: 'client', fields: { hours: 4 } }),
      aRecord(one.id, { title: 'never due' }),
      aRecord(one.id, { title: 'nobody’s turn', ball: null }),
      aRecord(one.id, { title: 'done', state: 'done', fields: { hours: 8 } }),
      aRecord(one.id, { title: 'trashed', trashedAt: day(1) }),
      aRecord(other.id, { title: 'secret', dueAt: day(1) }),
    ]
    await store.unit(async (tx) => {
      for (const row of rows) await tx.in(row.portalId).records.insert(row, '')
    })
    const across = store.read.across([one.id, two.id])
    const spans = new Map([[one.id, { from: new Date(0), to: new Date('9999-12-31T00:00:00Z') }]])
    const sumOf = { collection: 'requests', field: 'hours', spans }
    expect([...(await across.sum({ ...sumOf, states: ['open'] }))]).toEqual([[one.id, 2.5]])
    expect([...(await across.sum(sumOf))]).toEqual([[one.id, 10.5]])
    const waitingStates = [{ collection: 'requests', states: ['open'] }]
    const first = await across.waiting({ open: waitingStates, turns: everybodys, limit: 2 })
    const rest = await across.waiting({ open: waitingStates, turns: everybodys, limit: 2, cursor: must(first.next) })
    expect([...first.items, ...rest.items].map(({ title }) => title)).toEqual(['first', 'second', 'never due'])
    const late = {
      states: waitingStates,
      before: new Map([
        [one.id, day(2)],
        [two.id, day(2)],
      ]),
    }
    const as = new Map([one.id, two.id].map((id) => [id, 'director' as const]))
    const counts = await across.countWaiting({ open: waitingStates, turns: everybodys, person: 'me', as, late })
    expect(counts.toSorted((a, b) => a.count - b.count)).toEqual([
      { portalId: two.id, ball: 'client', count: 1, mine: 1, late: 1 },
      { portalId: one.id, ball: 'firm', count: 2, mine: 2, late: 0 },
    ])
    expect((await across.waiting({ open: waitingStates, turns: everybodys, late })).items.map(({ title }) => title)).toEqual(['first'])
    expect((await across.waiting({ open: [], turns: [] })).items).toEqual([])
    expect((await store.read.across([]).waiting({ open: waitingStates, turns: everybodys })).items).toEqual([])
  })

  test('whoever is assigned holds a record while the ball lies on their side; else nobody does', async () => {
    await using database = await open()
    const { store } = database
    const { id } = await openPortal(database)
    const people = { me: 'member', colleague: 'director', approver: 'client-admin' } as const
    const rows = [
      aRecord(id, { title: 'mine', assignee: 'me', dueAt: day(1) }),
      aRecord(id, { title: 'a colleague’s', assignee: 'colleague', dueAt: day(2) }),
      aRecord(id, { title: 'nobody’s', dueAt: day(3) }),
      aRecord(id, { title: 'of one who left', assignee: 'gone', dueAt: day(4) }),
      aRecord(id, { title: 'handed to the client', assignee: 'me', ball: 'client', dueAt: day(5) }),
      aRecord(id, { title: 'the approver’s', assignee: 'approver', ball: 'client', dueAt: day(6) }),
      aRecord(id, { title: 'asked by the approver', assignee: 'approver', dueAt: day(7) }),
    ]
    await store.unit(async (tx) => {
      for (const [name, role] of Object.entries(people)) {
        await tx.portals.putMember({ portalId: id, userId: userIdSchema.parse(name), role, joinedAt: day(1) })
      }
      for (const row of rows) await tx.in(id).records.insert(row, '')
    })
    const across = store.read.across([id])
    const waitingStates = [{ collection: 'requests', states: ['open'] }]
    const titles = async (filter: Partial<WaitingFilter>) =>
      (await across.waiting({ open: waitingStates, turns: everybodys, ...filter })).items.map(({ title }) => title)
    expect(await titles({ ball: 'firm', holders: ['me', null] })).toEqual(['mine', 'nobody’s', 'of one who left', 'asked by the approver'])
    expect(await titles({ ball: 'firm', holders: [null] })).toEqual(['nobody’s', 'of one who left', 'asked by the approver'])
    expect(await titles({ ball: 'client', holders: ['approver', null] })).toEqual(['handed to the client', 'the approver’s'])
    expect(await titles({ ball: 'client', holders: ['viewer', null] })).toEqual(['handed to the client'])
    const none = { states: [], before: new Map() }
    const counted = async (person: 'me' | 'approver') =>
      (await across.countWaiting({ open: waitingStates, turns: everybodys, person, as: new Map([[id, people[person]]]), late: none }))
        .map(({ ball, count, mine }) => `${ball} ${count}, of these ${mine}`)
        .toSorted()
    expect(await counted('me')).toEqual(['client 2, of these 1', 'firm 5, of these 4'])
    expect(await counted('approver')).toEqual(['client 2, of these 2', 'firm 5, of these 3'])
  })

  test('what only some of a side can bring on is theirs, whoever of the others is assigned', async () => {
    await using database = await open()
    const { store } = database
    const { id } = await openPortal(database)
    const people = { worker: 'member', lead: 'director' } as const
    await store.unit(async (tx) => {
      for (const [name, role] of Object.entries(people)) {
        await tx.portals.putMember({ portalId: id, userId: userIdSchema.parse(name), role, joinedAt: day(1) })
      }
      await tx.in(id).records.insert(aRecord(id, { title: 'to be checked', assignee: 'worker' }), '')
      await tx.in(id).records.insert(aRecord(id, { title: 'checked by the lead', assignee: 'lead' }), '')
    })
    const across = store.read.across([id])
    const waits = {
      open: [{ collection: 'requests', states: ['open'] }],
      turns: [{ collection: 'requests', states: ['open'], roles: ['director'] }],
    } as const
    const none = { states: [], before: new Map() }
    const mine = async (person: string, role: 'member' | 'director') => {
      const as = new Map([[id, role]])
      const { items } = await across.waiting({ ...waits, ball: 'firm', holders: [person, null], as })
      const [count] = await across.countWaiting({ ...waits, person, as, late: none })
      return [items.map(({ title }) => title).toSorted(), count?.mine]
    }
    expect(await mine('lead', 'director')).toEqual([['checked by the lead', 'to be checked'], 2])
    expect(await mine('another', 'director')).toEqual([['to be checked'], 1])
    expect(await mine('worker', 'member')).toEqual([[], 0])
  })

  test('files are listed newest first, and counted since a time, as records are', async () => {
    await using database = await open()
    const { store } = database
    const [one, two, other] = [await openPortal(database), await openPortal(database), await openPortal(database)]
    const placed = (portalId: typeof one.id, on: number) => {
      const file = aFile(portalId)
      return { ...file, current: { ...file.current, placedAt: day(on) } }
    }
    const files = [placed(one.id, 1), placed(two.id, 2), placed(one.id, 3), placed(other.id, 4)]
    await store.unit(async (tx) => {
      for (const file of files) await tx.in(file.portalId).files.insert(file)
    })
    const across = store.read.across([one.id, two.id])
    const contact = (createdAt: Date, said = {}) => aRecord(two.id, { collection: 'contacts', createdAt, ...said })
    await store.unit(async (tx) => {
      for (const row of [contact(day(1)), contact(day(2)), contact(day(3)), contact(day(3), { trashedAt: day(4) })])
        await tx.in(two.id).records.insert(row, '')
    })
    expect(await across.countRecords('contacts', day(2))).toEqual(new Map([[two.id, 2]]))
    expect((await across.files({})).items.map(({ id }) => id)).toEqual([files[2]?.id, files[1]?.id, files[0]?.id])
    expect(await across.countFiles(day(2))).toEqual(
      new Map([
        [two.id, 1],
        [one.id, 1],
      ]),
    )
    expect(await store.read.across([aPortal().id]).countFiles(day(1))).toEqual(new Map())
  })
})
