import { userIdSchema } from '@tsuzuri/model'
import { describeEachDialect } from '@tsuzuri/testing'
import { expect, test } from 'vitest'
import type { Engine } from '../engine.ts'
import { eventsAfter } from '../events/events-after.ts'
import { createJobRunner } from '../jobs/create-job-runner.ts'
import { putMember } from '../members/put-member.ts'
import { setClosingDays } from '../portals/set-closing-days.ts'
import { createRecord } from '../records/create-record.ts'
import { transitionRecord } from '../records/transition-record.ts'
import { trashRecord } from '../records/trash-record.ts'
import type { Scope } from '../scope.ts'
import { atOnce } from '../testing/at-once.ts'
import { openHouse } from '../testing/open-house.ts'
import { tasksPlugin } from '../testing/tasks-plugin.ts'
import { addEscalationRule } from './add-escalation-rule.ts'
import { escalateJob } from './escalate-job.ts'
import { recordEscalations } from './record-escalations.ts'
import { removeEscalationRule } from './remove-escalation-rule.ts'

const plugins = [tasksPlugin]
const day = 86_400_000

const escalate = async (engine: Engine): Promise<void> => {
  const runner = createJobRunner(engine, [escalateJob], () => {}, { pollMilliseconds: 3_600_000 })
  await runner.settle()
  await runner.stop()
}
const told = async (scope: Scope, record: string): Promise<readonly number[]> =>
  (await recordEscalations(scope, { record })).map(({ businessDays }) => businessDays)

describeEachDialect('escalation', (_open, dialect) => {
  // The house's clock begins on Wednesday, 1 April 2026.
  test('a rule comes true after its business days, once for each turn of the ball, though two processes look', async () => {
    await using house = await openHouse({ dialect, plugins })
    await using other = await house.another()
    const director = house.as('director')
    await addEscalationRule(director, { side: 'firm', businessDays: 2, to: { role: 'director' } })
    await addEscalationRule(director, { side: 'client', businessDays: 3, to: { role: 'client-admin' } })
    await setClosingDays(director, { closingDays: [{ name: '創立記念日', from: '04-03', to: '04-03' }] })
    const { id } = await createRecord(director, { collection: 'tasks', title: '給与計算' })
    const both = () => atOnce(dialect, [() => escalate(house.engine), () => escalate(other)])
    // Friday is closed and the weekend is off: Monday is the second business day.
    house.wait(4 * day)
    await both()
    expect(await told(director, id)).toEqual([])
    house.wait(day)
    await both()
    house.wait(day)
    await both()
    expect(await told(director, id)).toEqual([2])
    await transitionRecord(director, { record: id, to: 'asked', comment: '?' })
    await transitionRecord(director, { record: id, to: 'open' })
    house.wait(2 * day)
    await both()
    expect(await told(director, id)).toEqual([2, 2])
    expect((await eventsAfter(director, 0, 100)).filter(({ type }) => type === 'record.escalated').length).toBe(2)
  })

  test('what was moved on, finished or thrown away is let be; a rule taken back tells nothing more', async () => {
    await using house = await openHouse({ dialect, plugins })
    const director = house.as('director')
    const rule = await addEscalationRule(director, { side: 'firm', businessDays: 1, to: { role: 'director' } })
    const make = (title: string) => createRecord(director, { collection: 'tasks', title, dueAt: new Date(), fields: { note: 'x' } })
    const [asked, done, trashed, waiting] = [await make('asked'), await make('done'), await make('trashed'), await make('waiting')]
    await transitionRecord(director, { record: asked.id, to: 'asked', comment: '?' })
    await transitionRecord(director, { record: done.id, to: 'done' })
    house.wait(5 * day)
    await trashRecord(director, { record: trashed.id })
    await escalate(house.engine)
    expect(await Promise.all([asked, done, waiting].map(({ id }) => told(director, id)))).toEqual([[], [], [1]])
    await removeEscalationRule(director, { id: rule.id })
    const later = await make('later')
    house.wait(5 * day)
    await escalate(house.engine)
    expect([await told(director, later.id), await told(director, waiting.id)]).toEqual([[], [1]])
  })

  test('a client learns what went to its own side, and nothing of what the firm tells itself', async () => {
    await using house = await openHouse({ dialect, plugins })
    const director = house.as('director')
    const client = house.as('client-staff')
    await putMember(director, { userId: userIdSchema.parse('suzuki'), role: 'client-admin' })
    await addEscalationRule(director, { side: 'client', businessDays: 1, to: { person: userIdSchema.parse('suzuki') } })
    await addEscalationRule(director, { side: 'client', businessDays: 2, to: { role: 'director' } })
    const { id } = await createRecord(director, { collection: 'tasks', title: '給与計算' })
    await transitionRecord(director, { record: id, to: 'asked', comment: '?' })
    house.wait(6 * day)
    await escalate(house.engine)
    expect(await told(director, id)).toEqual([1, 2])
    expect(await recordEscalations(client, { record: id })).toMatchObject([{ businessDays: 1, to: { person: 'suzuki' } }])
    const seen = (await eventsAfter(client, 0, 100)).filter(({ type }) => type === 'record.escalated')
    expect(seen.map(({ data }) => data)).toMatchObject([{ businessDays: 1, toSide: 'client', person: 'suzuki' }])
  })
})

test('rules are made by the firm’s leads, for members, and up to fifty', async () => {
  await using house = await openHouse({ plugins })
  const rule = { side: 'client', businessDays: 3, to: { role: 'director' } } as const
  for (const role of ['member', 'client-admin'] as const)
    await expect(addEscalationRule(house.as(role), rule)).rejects.toMatchObject({ code: 'access.denied' })
  const director = house.as('director')
  await expect(addEscalationRule(director, { ...rule, to: { person: userIdSchema.parse('nobody') } })).rejects.toMatchObject({
    code: 'escalation.not-a-member',
  })
  for (let made = 0; made < 50; made++) await addEscalationRule(director, rule)
  await expect(addEscalationRule(director, rule)).rejects.toMatchObject({ code: 'escalation.too-many' })
  await expect(removeEscalationRule(director, { id: 'nothing' })).rejects.toMatchObject({ code: 'escalation.missing' })
})
