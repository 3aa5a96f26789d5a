import { userIdSchema } from '@tsuzuri/model'
import { expect, test } from 'vitest'
import { putMember } from '../members/put-member.ts'
import { openHouse } from '../testing/open-house.ts'
import { tasksPlugin } from '../testing/tasks-plugin.ts'
import { changeRecord } from './change-record.ts'
import { countWaiting } from './count-waiting.ts'
import { createRecord } from './create-record.ts'
import { listWaiting, type WaitingQuery } from './list-waiting.ts'
import { transitionRecord } from './transition-record.ts'
import { trashRecord } from './trash-record.ts'

test('what waits is counted for each side, without what is in the trash or in another portal', async () => {
  await using house = await openHouse({ plugins: [tasksPlugin] })
  const firm = house.as('firm-admin', '管理者')
  const before = await countWaiting(firm)
  const [first] = await Promise.all([1, 2, 3].map((number) => createRecord(firm, { collection: 'tasks', title: `${number}件目` })))
  await createRecord(house.as('firm-admin', '管理者', await house.anotherPortal()), { collection: 'tasks', title: '別のポータル' })
  const after = await countWaiting(firm)
  expect(after.firm + after.client - before.firm - before.client).toBe(3)
  await trashRecord(firm, { record: first?.id ?? '' })
  const trashed = await countWaiting(firm)
  expect(trashed.firm + trashed.client - before.firm - before.client).toBe(2)
})

test('what waits for a person is what their side has and nobody else of it is assigned to', async () => {
  await using house = await openHouse({ plugins: [tasksPlugin] })
  const lead = house.as('director', 'lead')
  const people = { me: 'director', colleague: 'director', approver: 'client-admin', staff: 'client-staff' } as const
  for (const [name, role] of Object.entries(people)) await putMember(lead, { userId: userIdSchema.parse(name), role })
  const task = (title: string, assignee: string | null) => createRecord(lead, { collection: 'tasks', title, assignee })
  await task('mine', 'me')
  await task('a colleague’s', 'colleague')
  await task('nobody’s', null)
  const asked = await task('asked of the client', 'me')
  await transitionRecord(lead, { record: asked.id, to: 'asked', comment: '?' })
  const as = (name: keyof typeof people) => house.as(people[name], name)
  expect(await Promise.all([as('me'), as('colleague'), as('approver')].map(countWaiting))).toEqual([
    { firm: 3, client: 1, mine: 2 },
    { firm: 3, client: 1, mine: 2 },
    // Whoever of the firm is assigned does not have what the client was asked.
    { firm: 3, client: 1, mine: 1 },
  ])
  const titles = async (name: keyof typeof people, query: WaitingQuery) =>
    (await listWaiting(as(name), query)).items.map(({ title }) => title)
  expect(await titles('me', { ball: 'mine' })).toEqual(['mine', 'nobody’s'])
  expect(await titles('staff', { ball: 'mine' })).toEqual(['asked of the client'])
  expect(await titles('staff', { ball: 'firm' })).toEqual(['mine', 'a colleague’s', 'nobody’s'])
  await changeRecord(lead, { record: asked.id, patch: { assignee: 'approver' } })
  expect([await titles('staff', { ball: 'mine' }), await titles('approver', { ball: 'mine' })]).toEqual([[], ['asked of the client']])
})

test('what a member is assigned to, but only a director can bring on, waits for every director; a viewer is waited for by nobody', async () => {
  await using house = await openHouse({ plugins: [tasksPlugin] })
  const lead = house.as('director', 'lead')
  const worker = house.as('member', 'worker')
  await putMember(lead, { userId: userIdSchema.parse('worker'), role: 'member' })
  await createRecord(lead, { collection: 'tasks', title: 'to be finished', assignee: 'worker' })
  const asked = await createRecord(lead, { collection: 'tasks', title: 'asked' })
  await transitionRecord(lead, { record: asked.id, to: 'asked', comment: '?' })
  const seen = [lead, worker, house.as('client-staff', 'staff'), house.as('client-viewer', 'viewer')].map(async (scope) => {
    const { items } = await listWaiting(scope, { ball: 'mine' })
    return [(await countWaiting(scope)).mine, ...items.map(({ title }) => title)]
  })
  expect(await Promise.all(seen)).toEqual([[1, 'to be finished'], [0], [1, 'asked'], [0]])
})

test('the count follows at once when somebody takes a record on or it is answered', async () => {
  await using house = await openHouse({ plugins: [tasksPlugin] })
  const lead = house.as('director', 'lead')
  for (const userId of ['me', 'colleague']) await putMember(lead, { userId: userIdSchema.parse(userId), role: 'director' })
  const task = await createRecord(lead, { collection: 'tasks', title: 'mine', assignee: 'me' })
  const mine = async () => (await countWaiting(house.as('director', 'me'))).mine
  expect(await mine()).toBe(1)
  await changeRecord(lead, { record: task.id, base: 1, patch: { assignee: 'colleague' } })
  expect(await mine()).toBe(0)
  await changeRecord(lead, { record: task.id, base: 2, patch: { assignee: 'me' } })
  expect(await mine()).toBe(1)
  await transitionRecord(lead, { record: task.id, to: 'asked', comment: '?' })
  expect(await mine()).toBe(0)
})
