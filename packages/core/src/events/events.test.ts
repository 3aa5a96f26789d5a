import type { DomainEvent, PortalId } from '@tsuzuri/model'
import { anEvent, aPortal, describeEachDialect } from '@tsuzuri/testing'
import { describe, expect, test } from 'vitest'
import { addComment } from '../records/add-comment.ts'
import { createRecord } from '../records/create-record.ts'
import { openHouse } from '../testing/open-house.ts'
import { tasksPlugin } from '../testing/tasks-plugin.ts'
import { createEventBus } from './create-event-bus.ts'
import { eventsAfter } from './events-after.ts'
import { listAudit } from './list-audit.ts'
import { recordSession } from './record-session.ts'

const plugins = [tasksPlugin]

describeEachDialect('the bus', (open) => {
  test('tells what was committed here and what another process committed, in order and once', async () => {
    await using database = await open()
    const foreign = await database.reopen()
    const portal = aPortal({ slug: 'abc' })
    await database.store.unit((tx) => tx.portals.insert(portal))
    const bus = createEventBus(database.store, { pollMilliseconds: 20 })
    expect(await bus.latest(portal.id)).toBe(0)
    const heard = listen(4)
    bus.subscribe(portal.id, heard.listener)
    const add = (store: typeof database.store, portalId: PortalId | null) => store.unit((tx) => tx.events.add(anEvent({ portalId })))
    await add(database.store, portal.id)
    expect(await bus.latest(portal.id)).toBe(1)
    await add(foreign, portal.id)
    await add(database.store, null)
    await add(database.store, portal.id)
    await add(foreign, portal.id)
    expect((await heard.all).map(({ seq }) => seq)).toEqual([1, 2, 4, 5])
    await bus.stop()
    await foreign.close()
  })
})

test('on PostgreSQL what another process wrote has been told before one is answered who asks after it', async () => {
  await using house = await openHouse({ dialect: 'postgres' })
  await using other = await house.another()
  // It looks by itself only after the test is over.
  const bus = createEventBus(house.store, { pollMilliseconds: 3_600_000 })
  const heard: number[] = []
  bus.subscribe(null, ({ seq }) => void heard.push(seq))
  await bus.catchUp()
  for (let number = 1; number <= 20; number += 1) {
    await other.store.unit((tx) => tx.events.add(anEvent({ portalId: house.portal.id })))
    await Promise.all([bus.catchUp(), bus.catchUp(), bus.catchUp()])
    expect(heard.at(-1)).toBe(number)
  }
  expect(heard).toEqual(heard.toSorted((one, another) => one - another))
  await bus.stop()
})

test('a listener that breaks keeps nothing from the others, and one that left hears no more', async () => {
  await using house = await openHouse({ plugins })
  const bus = createEventBus(house.engine.store)
  const heard = listen(2)
  bus.subscribe(null, () => {
    throw new Error('broken listener')
  })
  const gone: DomainEvent[] = []
  const leave = bus.subscribe(null, (event) => gone.push(event))
  bus.subscribe(null, heard.listener)
  leave()
  await createRecord(house.as('member'), { collection: 'tasks', title: 'a' })
  await createRecord(house.as('member'), { collection: 'tasks', title: 'b' })
  expect((await heard.all).map(({ data }) => data['number'])).toEqual([1, 2])
  expect(gone).toEqual([])
  await bus.stop()
})

test('a bus whose first look at the stream failed hears what comes once the database answers', async () => {
  await using house = await openHouse({ plugins })
  const { store } = house.engine
  const looked = Promise.withResolvers<void>()
  let asked = 0
  const head = async () => {
    asked += 1
    if (asked < 3) throw new Error('no connection')
    const seq = await store.read.events.head()
    looked.resolve()
    return seq
  }
  const bus = createEventBus({ ...store, read: { ...store.read, events: { ...store.read.events, head } } }, { pollMilliseconds: 20 })
  await looked.promise
  const heard = listen(1)
  bus.subscribe(null, heard.listener)
  await createRecord(house.as('member'), { collection: 'tasks', title: 'a' })
  expect((await heard.all).map(({ type }) => type)).toEqual(['record.created'])
  await bus.stop()
})

describe('the trail', () => {
  test('tells a client nothing of what it must not know, and nothing of another portal', async () => {
    await using house = await openHouse({ plugins })
    const [firm, client] = [house.as('member'), house.as('client-admin')]
    const task = await createRecord(firm, { collection: 'tasks', title: 'a' })
    await createRecord(firm, { collection: 'secrets', title: 'hidden' })
    await createRecord(house.as('member', 'member', await house.anotherPortal()), { collection: 'tasks', title: 'theirs' })
    await addComment(client, { record: task.id, body: 'ok' })
    await recordSession(house.engine, 'session.opened', { id: 'x', name: 'x' })

    const seen = (events: readonly DomainEvent[]) => events.map(({ type, collection }) => `${type} ${collection}`)
    expect(seen(await eventsAfter(client, 0, 100))).toEqual(['record.created tasks', 'record.commented tasks'])
    expect(seen(await eventsAfter(firm, 0, 100))).toEqual(['record.created tasks', 'record.created secrets', 'record.commented tasks'])
    expect(seen((await listAudit(client, {})).items)).toEqual(['record.commented tasks', 'record.created tasks'])
    await expect(listAudit(firm, {})).rejects.toMatchObject({ code: 'access.denied' })
  })

  test('is read in pages, from the newest to the first', async () => {
    await using house = await openHouse({ plugins })
    const scope = house.as('director')
    for (const title of ['a', 'b', 'c']) await createRecord(scope, { collection: 'tasks', title })
    const first = await listAudit(scope, { limit: 2 })
    const second = await listAudit(scope, { limit: 2, cursor: first.next ?? undefined })
    expect([first, second].map(({ items, next }) => [items.map(({ data }) => data['number']), next === null])).toEqual([
      [[3, 2], false],
      [[1], true],
    ])
    await expect(listAudit(scope, { cursor: 'x' })).rejects.toMatchObject({ code: 'audit.cursor-invalid' })
  })

  test('a reader who was away gets what came after the last it saw, up to the limit', async () => {
    await using house = await openHouse({ plugins })
    const scope = house.as('client-viewer')
    for (let count = 0; count < 205; count++)
      await createRecord(house.as('member'), { collection: count < 203 ? 'secrets' : 'tasks', title: 'a' })
    expect((await eventsAfter(scope, 0, 100)).map(({ seq }) => seq)).toEqual([204, 205])
    expect((await eventsAfter(scope, 204, 100)).map(({ seq }) => seq)).toEqual([205])
    expect((await eventsAfter(house.as('member'), 3, 2)).map(({ seq }) => seq)).toEqual([4, 5])
  })
})

test('signing in belongs to no portal', async () => {
  await using house = await openHouse()
  await recordSession(house.engine, 'session.refused', { id: 'a@b.example', name: 'a@b.example' })
  expect(await house.engine.store.read.events.after(0, 10)).toMatchObject([
    { type: 'session.refused', portalId: null, actor: { id: 'a@b.example' } },
  ])
})

/** Collects so many events, then answers. */
const listen = (count: number) => {
  const events: DomainEvent[] = []
  const { promise, resolve } = Promise.withResolvers<readonly DomainEvent[]>()
  const listener = (event: DomainEvent): void => {
    events.push(event)
    if (events.length === count) resolve(events)
  }
  return { all: promise, listener }
}
