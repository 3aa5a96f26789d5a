import { systemActor, userIdSchema } from '@tsuzuri/model'
import { expect, test } from 'vitest'
import { putMember } from '../members/put-member.ts'
import { setClosingDays } from '../portals/set-closing-days.ts'
import { openScope } from '../scope.ts'
import { openHouse } from '../testing/open-house.ts'
import { tasksPlugin } from '../testing/tasks-plugin.ts'
import { createRecord } from './create-record.ts'
import { listWaiting } from './list-waiting.ts'
import { transitionRecord } from './transition-record.ts'
import { turnsIn } from './turns-in.ts'

const plugins = [tasksPlugin]

test('a record tells whose turn it is, side and person, since when, and in business days of its portal', async () => {
  await using house = await openHouse({ plugins })
  const system = await openScope(house.engine, systemActor, 'abc')
  await putMember(system, { userId: userIdSchema.parse('hana'), role: 'director' })
  const record = await createRecord(system, { collection: 'tasks', title: '給与計算', assignee: 'hana' })
  const at = async (moment: string) => {
    const later = { ...house.engine, now: () => new Date(moment) }
    const scope = await openScope(later, systemActor, 'abc')
    return (await turnsIn(scope, [record]))({ ...record, ballSince: new Date('2026-12-25T08:00:00Z') })
  }
  const friday = { side: 'firm', person: { id: 'hana', name: '' }, since: new Date('2026-12-25T08:00:00Z') }
  expect(await at('2026-12-25T14:59:00Z')).toEqual({ ...friday, businessDays: 0 })
  expect(await at('2026-12-27T15:00:00Z')).toEqual({ ...friday, businessDays: 1 })
  // The test's portal is never closed, so that the 29th to 31st count, and New Year's Day does not.
  expect(await at('2027-01-04T01:00:00Z')).toMatchObject({ businessDays: 5 })
  await setClosingDays(system, { closingDays: [{ name: '年末年始', from: '12-29', to: '01-03' }] })
  expect(await at('2027-01-04T01:00:00Z')).toMatchObject({ businessDays: 2 })
})

test('the ball has moved when it goes to the other side; whoever cannot bring it on does not hold it', async () => {
  await using house = await openHouse({ plugins })
  const director = house.as('director', 'hana')
  await putMember(director, { userId: userIdSchema.parse('hana'), role: 'director' })
  const record = await createRecord(director, { collection: 'tasks', title: '給与計算', assignee: 'hana' })
  const asked = await transitionRecord(director, { record: record.id, to: 'asked', comment: '?' })
  expect((await turnsIn(director, [asked]))(asked)).toMatchObject({ side: 'client', person: null, businessDays: 0 })
  const { items } = await listWaiting(director)
  expect(items.map(({ turn }) => turn)).toMatchObject([{ side: 'client', person: null }])
})
