import type { DomainEvent } from '@tsuzuri/model'
import { expect, test } from 'vitest'
import { createRecord } from '../records/create-record.ts'
import { openHouse } from '../testing/open-house.ts'
import { tasksPlugin } from '../testing/tasks-plugin.ts'
import { createEventBus } from './create-event-bus.ts'
import { followEvents } from './follow-events.ts'

test('whoever comes back misses nothing, hears nothing twice, and hears only what is for it', async () => {
  await using house = await openHouse({ plugins: [tasksPlugin] })
  const [client, firm] = [house.as('client-staff'), house.as('member')]
  const bus = createEventBus(house.engine.store)
  const create = (title: string, collection = 'tasks') => createRecord(firm, { collection, title })
  await create('seen')
  await create('missed')
  const following = followEvents(client, bus, { after: 1, limit: 10 })
  await Promise.all([create('while it looks back'), create('hidden', 'secrets'), create('as well')])
  const { missed, incomplete, listen } = await following
  const heard: DomainEvent[] = []
  const { promise, resolve } = Promise.withResolvers<void>()
  const stop = listen((event) => {
    heard.push(event)
    if (event.data['number'] === 5) resolve()
  })
  await create('live')
  await promise
  stop()
  expect(incomplete).toBe(false)
  expect([...missed, ...heard].map(({ collection, data }) => [collection, data['number']])).toEqual([
    ['tasks', 2],
    ['tasks', 3],
    ['tasks', 4],
    ['tasks', 5],
  ])
  await bus.stop()
})

test('who missed more than can be sent is told so', async () => {
  await using house = await openHouse({ plugins: [tasksPlugin] })
  const scope = house.as('member')
  const bus = createEventBus(house.engine.store)
  for (const title of ['a', 'b', 'c']) await createRecord(scope, { collection: 'tasks', title })
  const { missed, incomplete, stop } = await followEvents(scope, bus, { after: 0, limit: 2 })
  stop()
  expect([missed.map(({ seq }) => seq), incomplete]).toEqual([[1, 2], true])
  await bus.stop()
})
