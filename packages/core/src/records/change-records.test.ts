import { describe, expect, test } from 'vitest'
import { eventsAfter } from '../events/events-after.ts'
import { openHouse } from '../testing/open-house.ts'
import { tasksPlugin } from '../testing/tasks-plugin.ts'
import { changeRecords } from './change-records.ts'
import { createRecord } from './create-record.ts'
import { getRecord } from './get-record.ts'
import { listTrashedRecords } from './list-trashed-records.ts'
import { restoreRecord } from './restore-record.ts'
import { trashRecord } from './trash-record.ts'

const plugins = [tasksPlugin]
const due = new Date('2026-04-25T00:00:00Z')

describe.each(['sqlite', 'postgres'] as const)('many records on %s', (dialect) => {
  test('are changed and taken a step on, each by itself: one that is refused is told why, and nothing of it is done', async () => {
    await using house = await openHouse({ dialect, plugins })
    const director = house.as('director')
    const [ready, bare] = [
      await createRecord(director, { collection: 'tasks', title: 'a', fields: { note: 'n' } }),
      await createRecord(director, { collection: 'tasks', title: 'b' }),
    ]
    const before = await house.engine.store.read.events.head()
    const outcomes = await changeRecords(director, {
      collection: 'tasks',
      records: [ready.id, '2', '99', ready.id],
      patch: { dueAt: due },
      step: { to: 'done' },
    })
    expect(outcomes.map(({ record, done, refused }) => [record, done?.state ?? null, refused?.code ?? null])).toEqual([
      [ready.id, 'done', null],
      ['2', null, 'record.invalid'],
      ['99', null, 'record.missing'],
    ])
    expect(await getRecord(director, { record: bare.id })).toMatchObject({ state: 'open', dueAt: null, version: 1 })
    const told = (await eventsAfter(director, before, 100)).map(({ type, subject }) => [type, subject.id])
    expect(told).toEqual([
      ['record.changed', ready.id],
      ['record.transitioned', ready.id],
    ])
  })

  test('that were thrown away are listed to whoever could bring them back, the latest first', async () => {
    await using house = await openHouse({ dialect, plugins })
    const director = house.as('director')
    for (const title of ['a', 'b', 'c']) {
      house.wait(1000)
      const { id } = await createRecord(director, { collection: 'tasks', title })
      if (title !== 'b') await trashRecord(director, { record: id })
    }
    const { items } = await listTrashedRecords(director, 'tasks', {})
    expect(items.map(({ title }) => title)).toEqual(['c', 'a'])
    await restoreRecord(director, { record: items[0]?.id ?? '' })
    expect((await listTrashedRecords(director, 'tasks', {})).items.map(({ title }) => title)).toEqual(['a'])
    await expect(listTrashedRecords(house.as('client-staff'), 'tasks', {})).rejects.toMatchObject({ code: 'access.denied' })
    await expect(
      changeRecords(house.as('client-viewer'), { collection: 'tasks', records: ['1'], patch: { title: 'x' } }),
    ).rejects.toMatchObject({
      code: 'access.denied',
    })
  })
})
