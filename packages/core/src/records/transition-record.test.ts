import { systemActor } from '@tsuzuri/model'
import { expect, test } from 'vitest'
import { scopeOf } from '../scope.ts'
import { openHouse } from '../testing/open-house.ts'
import { tasksPlugin } from '../testing/tasks-plugin.ts'
import { createRecord } from './create-record.ts'
import { getRecord } from './get-record.ts'
import { listComments } from './list-comments.ts'
import { possibleActions } from './possible-actions.ts'
import { restoreRecord } from './restore-record.ts'
import { transitionRecord } from './transition-record.ts'
import { trashRecord } from './trash-record.ts'

const plugins = [tasksPlugin]
const due = new Date('2026-04-25T00:00:00Z')

test('the ball goes where the state says and stays as long as its side does not change', async () => {
  await using house = await openHouse({ plugins })
  const firm = house.as('director')
  const task = await createRecord(firm, { collection: 'tasks', title: 'a', dueAt: due, fields: { note: 'x' } })
  expect(task).toMatchObject({ state: 'open', ball: 'firm', ballSince: house.engine.now() })
  house.wait(60_000)
  const asked = await transitionRecord(firm, { record: task.id, to: 'asked', comment: '部門はどちらですか' })
  expect(asked).toMatchObject({ state: 'asked', ball: 'client', ballSince: house.engine.now(), version: 2 })
  expect((await listComments(firm, { record: task.id })).items).toMatchObject([{ body: '部門はどちらですか', side: 'firm' }])
  const done = await transitionRecord(house.as('client-admin'), { record: task.id, to: 'done' })
  expect(done).toMatchObject({ state: 'done', ball: null, ballSince: null })
})

test('a step that is not in the table, or not for this role, is refused with what is possible instead', async () => {
  await using house = await openHouse({ plugins })
  const task = await createRecord(house.as('member'), { collection: 'tasks', title: 'a', dueAt: due, fields: { note: 'x' } })
  await expect(transitionRecord(house.as('member'), { record: task.id, to: 'open' })).rejects.toMatchObject({
    code: 'record.transition-refused',
    kind: 'conflict',
    hint: 'From `open` you can go to `asked`.',
  })
  await expect(transitionRecord(house.as('member'), { record: task.id, to: 'done' })).rejects.toMatchObject({
    code: 'record.transition-refused',
    kind: 'denied',
    hint: 'From `open` you can go to `asked`.',
  })
  await expect(transitionRecord(house.as('client-viewer'), { record: task.id, to: 'asked' })).rejects.toMatchObject({
    kind: 'denied',
    hint: 'From `open` you can go nowhere.',
  })
  expect(possibleActions(house.as('member'), task).transitions.map(({ to }) => to)).toEqual(['asked'])
})

test('what a step requires must be there', async () => {
  await using house = await openHouse({ plugins })
  const firm = house.as('director')
  const task = await createRecord(firm, { collection: 'tasks', title: 'a' })
  await expect(transitionRecord(firm, { record: task.id, to: 'asked', comment: ' ' })).rejects.toMatchObject({
    code: 'record.invalid',
    issues: [{ path: 'comment' }],
  })
  await expect(transitionRecord(firm, { record: task.id, to: 'done' })).rejects.toMatchObject({
    issues: [{ path: 'dueAt' }, { path: 'fields.note' }],
  })
  expect((await getRecord(firm, { record: task.id })).version).toBe(1)
})

test('of two who take the same step at once, one does', async () => {
  await using house = await openHouse({ plugins })
  const task = await createRecord(house.as('member'), { collection: 'tasks', title: 'a' })
  const both = await Promise.allSettled(
    ['one', 'two'].map((name) => transitionRecord(house.as('member', name), { record: task.id, to: 'asked', comment: name, base: 1 })),
  )
  expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  expect((await listComments(house.as('member'), { record: task.id })).items.map(({ body }) => body)).toEqual(['one'])
})

test('a record begins in another state only where a step leads there for that role; seeding may write down what was', async () => {
  await using house = await openHouse({ plugins })
  expect((await createRecord(house.as('member'), { collection: 'tasks', title: 'a', state: 'asked' })).ball).toBe('client')
  await expect(createRecord(house.as('client-staff'), { collection: 'tasks', title: 'a', state: 'asked' })).rejects.toMatchObject({
    code: 'record.transition-refused',
    kind: 'denied',
  })
  await expect(createRecord(house.as('member'), { collection: 'tasks', title: 'a', state: 'nowhere' })).rejects.toMatchObject({
    code: 'record.invalid',
  })
  const system = scopeOf(house.engine, systemActor, house.portal, 'firm-admin')
  expect((await createRecord(system, { collection: 'tasks', title: 'a', state: 'done' })).state).toBe('done')
})

test('what is in the trash is gone for clients, and unchanged when it comes back', async () => {
  await using house = await openHouse({ plugins })
  const director = house.as('director')
  const task = await createRecord(director, { collection: 'tasks', title: 'a' })
  await expect(trashRecord(house.as('client-admin'), { record: task.id })).rejects.toMatchObject({ code: 'access.denied' })
  await expect(trashRecord(director, { record: task.id, base: 7 })).rejects.toMatchObject({ code: 'record.stale' })
  const trashed = await trashRecord(director, { record: task.id, base: 1 })
  expect(trashed.trashedAt).toEqual(house.engine.now())
  await expect(getRecord(house.as('client-admin'), { record: task.id })).rejects.toMatchObject({ code: 'record.missing' })
  await expect(transitionRecord(director, { record: task.id, to: 'asked', comment: 'x' })).rejects.toMatchObject({
    code: 'access.wrong-state',
  })
  await expect(trashRecord(director, { record: task.id })).rejects.toMatchObject({ code: 'access.wrong-state' })
  expect(await restoreRecord(director, { record: task.id })).toEqual({ ...task, version: 3 })
})
