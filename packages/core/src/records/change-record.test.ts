import { describe, expect, test } from 'vitest'
import { openHouse } from '../testing/open-house.ts'
import { tasksPlugin } from '../testing/tasks-plugin.ts'
import { changeRecord } from './change-record.ts'
import { createRecord } from './create-record.ts'
import { getRecord } from './get-record.ts'
import { recordHistory } from './record-history.ts'

const plugins = [tasksPlugin]
const due = new Date('2026-04-25T00:00:00Z')

describe.each(['sqlite', 'postgres'] as const)('two people and one record on %s', (dialect) => {
  test('two people change different values of one record at once and both changes stay', async () => {
    await using house = await openHouse({ dialect, plugins })
    const [client, firm] = [house.as('client-staff'), house.as('member')]
    const task = await createRecord(client, { collection: 'tasks', title: '給与計算', fields: { note: '先月と同じ' } })
    const [first, second] = await Promise.all([
      changeRecord(client, { record: task.id, base: 1, patch: { fields: { note: '賞与あり' } } }),
      changeRecord(firm, { record: task.id, base: 1, patch: { dueAt: due, fields: { hours: 3 } } }),
    ])
    expect(new Set([first.version, second.version])).toEqual(new Set([2, 3]))
    expect(await getRecord(firm, { record: task.id })).toMatchObject({ version: 3, dueAt: due, fields: { note: '賞与あり', hours: 3 } })
  })

  test('who changes a value that was changed meanwhile is told so and gets the record as it is', async () => {
    await using house = await openHouse({ dialect, plugins })
    const [client, firm] = [house.as('client-staff'), house.as('member')]
    const task = await createRecord(client, { collection: 'tasks', title: '給与計算', fields: { note: 'a' } })
    await changeRecord(client, { record: task.id, base: 1, patch: { fields: { note: 'b' } } })
    const late = changeRecord(firm, { record: task.id, base: 1, patch: { fields: { note: 'c', hours: 1 } } })
    await expect(late).rejects.toMatchObject({ code: 'record.stale', kind: 'stale', current: { version: 2, fields: { note: 'b' } } })
    expect((await getRecord(firm, { record: task.id })).fields).toEqual({ note: 'b' })
    const same = await changeRecord(firm, { record: task.id, base: 1, patch: { fields: { note: 'b', hours: 1 } } })
    expect(same.fields).toEqual({ note: 'b', hours: 1 })
    await expect(changeRecord(firm, { record: task.id, base: 99, patch: { title: 'x' } })).rejects.toMatchObject({ code: 'record.stale' })
  })
})

test('a change that changes nothing leaves no trace', async () => {
  await using house = await openHouse({ plugins })
  const scope = house.as('member')
  const task = await createRecord(scope, { collection: 'tasks', title: '給与計算', fields: { note: 'a' } })
  const before = await house.engine.store.read.events.head()
  expect(await changeRecord(scope, { record: task.id, patch: { title: '給与計算', fields: { note: 'a', size: null } } })).toEqual(task)
  expect(await house.engine.store.read.events.head()).toBe(before)
})

test('every flaw of an input is named and nothing of it is kept', async () => {
  await using house = await openHouse({ plugins })
  const scope = house.as('member')
  const wrong = createRecord(scope, {
    collection: 'tasks',
    title: ' ',
    startsAt: new Date(Number.NaN),
    fields: { size: 'huge', hours: 'two', colour: 'red', files: ['x'], toString: 'x' },
  })
  await expect(wrong).rejects.toMatchObject({
    code: 'record.invalid',
    kind: 'invalid',
    issues: [
      { path: 'title' },
      { path: 'startsAt' },
      { path: 'fields.size' },
      { path: 'fields.hours' },
      { path: 'fields.colour' },
      { path: 'fields.files.0' },
      { path: 'fields.toString' },
    ],
  })
  const task = await createRecord(scope, { collection: 'tasks', title: 'a', startsAt: due })
  expect(task.number).toBe(1)
  await expect(changeRecord(scope, { record: task.id, patch: { dueAt: new Date('2026-04-24T00:00:00Z') } })).rejects.toMatchObject({
    code: 'record.invalid',
    issues: [
      { path: 'dueAt', message: 'It is due before it starts.', words: { ja: '期限が開始より前です。', en: 'It is due before it starts.' } },
    ],
  })
  await expect(changeRecord(scope, { record: task.id, patch: { title: '' } })).rejects.toMatchObject({
    issues: [{ path: 'title', words: { ja: '「試」を入力してください。', en: '“Trial” is required.' } }],
  })
})

test('a field that belongs to the firm is not written by the client', async () => {
  await using house = await openHouse({ plugins })
  const client = house.as('client-admin')
  await expect(createRecord(client, { collection: 'tasks', title: 'a', fields: { hours: 1 } })).rejects.toMatchObject({
    code: 'record.field-denied',
    kind: 'denied',
    issues: [{ path: 'fields.hours' }],
  })
  const task = await createRecord(house.as('member'), { collection: 'tasks', title: 'a', fields: { hours: 1 } })
  expect((await changeRecord(client, { record: task.id, patch: { fields: { note: 'ok' } } })).fields).toEqual({ note: 'ok', hours: 1 })
})

test('a viewer reads and writes nothing', async () => {
  await using house = await openHouse({ plugins })
  const task = await createRecord(house.as('member'), { collection: 'tasks', title: 'a' })
  const viewer = house.as('client-viewer')
  expect((await getRecord(viewer, { collection: 'tasks', record: '1' })).id).toBe(task.id)
  await expect(changeRecord(viewer, { record: task.id, patch: { title: 'b' } })).rejects.toMatchObject({ code: 'access.denied' })
  await expect(createRecord(viewer, { collection: 'tasks', title: 'b' })).rejects.toMatchObject({ code: 'access.denied' })
})

test('what a client may not read it cannot tell from what is not there', async () => {
  await using house = await openHouse({ plugins })
  const secret = await createRecord(house.as('member'), { collection: 'secrets', title: 'a' })
  const client = house.as('client-admin')
  await expect(getRecord(client, { record: secret.id })).rejects.toMatchObject({ code: 'record.missing' })
  await expect(createRecord(client, { collection: 'secrets', title: 'b' })).rejects.toMatchObject({ code: 'collection.missing' })
  await expect(createRecord(client, { collection: 'nothing', title: 'b' })).rejects.toMatchObject({ code: 'collection.missing' })
  await expect(createRecord(client, { collection: 'tasks', title: 'b', fields: { related: secret.id } })).rejects.toMatchObject({
    code: 'record.invalid',
    issues: [{ path: 'fields.related', message: 'There is no such record.' }],
  })
})

test('history tells who changed what from what to what', async () => {
  await using house = await openHouse({ plugins })
  const task = await createRecord(house.as('client-staff', '田中'), { collection: 'tasks', title: 'a' })
  house.wait(1000)
  await changeRecord(house.as('member', '佐藤'), { record: task.id, patch: { dueAt: due, title: 'b' } })
  const { items } = await recordHistory(house.as('client-viewer'), { record: task.id })
  expect(items.map(({ version, field, before, after, actorName }) => [version, field, before, after, actorName])).toEqual(
    expect.arrayContaining([
      [1, 'title', null, 'a', '田中'],
      [1, 'state', null, 'open', '田中'],
      [2, 'dueAt', null, '2026-04-25T00:00:00.000Z', '佐藤'],
      [2, 'title', 'a', 'b', '佐藤'],
    ]),
  )
  expect(items).toHaveLength(4)
})
