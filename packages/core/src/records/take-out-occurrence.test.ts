import { clientRoles, firmRoles, roles } from '@tsuzuri/model'
import { defineCollection, definePlugin } from '@tsuzuri/plugin'
import { describeEachDialect } from '@tsuzuri/testing'
import { expect, test } from 'vitest'
import { openHouse } from '../testing/open-house.ts'
import { createRecord } from './create-record.ts'
import { getRecord } from './get-record.ts'
import { listRecords } from './list-records.ts'
import { takeOutOccurrence } from './take-out-occurrence.ts'
import { transitionRecord } from './transition-record.ts'
import { trashRecord } from './trash-record.ts'

const label = { ja: '予定', en: 'Duty' }
const day = 86_400_000
/** Takes place daily from its beginning on. */
const duties = defineCollection({
  name: 'duties',
  label,
  numbered: false,
  columns: { title: { label, required: true }, startsAt: { label }, dueAt: { label } },
  fields: {
    rule: { kind: 'text', label },
    note: { kind: 'text', label },
    series: { kind: 'record', label, writers: [] },
    at: { kind: 'datetime', label, writers: [] },
    doneAt: { kind: 'datetime', label, writers: [] },
  },
  states: { planned: { label, ball: null }, done: { label, ball: null, final: true } },
  initial: 'planned',
  transitions: [{ from: ['planned'], to: 'done', label, who: roles, stamps: ['doneAt'] }],
  rights: { read: roles, create: [...firmRoles, 'client-admin'], update: firmRoles, comment: firmRoles, trash: firmRoles },
  repeats: {
    rule: 'rule',
    series: 'series',
    occurrence: 'at',
    fallsAt: ({ startsAt, fields }, at) =>
      fields['rule'] === 'daily' && startsAt !== null && at >= startsAt && (at.getTime() - startsAt.getTime()) % day === 0,
  },
  order: { by: 'startsAt', direction: 'ascending' },
  text: () => '',
})
const plugin = definePlugin({ name: 'duties', collections: [duties], blocks: {}, pageTypes: {}, rules: [], messages: { ja: {}, en: {} } })
const first = new Date('2026-04-01T00:00:00Z')
const later = (days: number): Date => new Date(first.getTime() + days * day)

describeEachDialect('one time of a repeating record', (_open, dialect) => {
  test('is taken out once, with what the series says, and then has a state of its own', async () => {
    await using house = await openHouse({ dialect, plugins: [plugin] })
    const scope = house.as('member')
    const fields = { rule: 'daily', note: '締日' }
    const { id } = await createRecord(scope, {
      collection: 'duties',
      title: '締め',
      startsAt: first,
      dueAt: new Date(first.getTime() + 3_600_000),
      fields,
    })
    const both = await Promise.all([1, 2].map(() => takeOutOccurrence(scope, { record: id, at: later(3) })))
    expect(new Set(both.map((one) => one.id)).size).toBe(1)
    const [taken] = both
    expect(taken).toMatchObject({
      title: '締め',
      startsAt: later(3),
      dueAt: new Date(later(3).getTime() + 3_600_000),
      fields: { note: '締日', series: id, at: later(3).toISOString() },
    })
    await transitionRecord(scope, { record: taken?.id ?? '', to: 'done' })
    expect((await listRecords(scope, 'duties', {})).items.map(({ state, fields: { doneAt = null } }) => [state, doneAt])).toEqual([
      ['planned', null],
      ['done', '2026-04-01T01:00:00.000Z'],
    ])
    // What is in the trash stands for nothing: the time is that of the series again.
    await trashRecord(scope, { record: taken?.id ?? '' })
    expect((await takeOutOccurrence(scope, { record: id, at: later(3) })).id).not.toBe(taken?.id)
  })
})

test('when the series itself was done is not told of one of its times', async () => {
  await using house = await openHouse({ plugins: [plugin] })
  const scope = house.as('member')
  const { id } = await createRecord(scope, {
    collection: 'duties',
    title: '締め',
    startsAt: first,
    fields: { rule: 'daily', note: '締日' },
  })
  await transitionRecord(scope, { record: id, to: 'done' })
  expect(await takeOutOccurrence(scope, { record: id, at: later(1) })).toMatchObject({
    state: 'planned',
    fields: { note: '締日', series: id, at: later(1).toISOString() },
  })
  expect((await takeOutOccurrence(scope, { record: id, at: later(1) })).fields).not.toHaveProperty('doneAt')
})

test('a time it does not take place at, what does not repeat, and who may not write are refused', async () => {
  await using house = await openHouse({ plugins: [plugin] })
  const scope = house.as('member')
  const one = await createRecord(scope, { collection: 'duties', title: '一度', startsAt: first })
  const daily = await createRecord(scope, { collection: 'duties', title: '毎日', startsAt: first, fields: { rule: 'daily' } })
  const refused = (record: string, at: Date, by = scope) =>
    takeOutOccurrence(by, { record, at }).catch(({ code }: { code: string }) => code)
  expect(await refused(one.id, first)).toBe('record.no-occurrence')
  expect(await refused(daily.id, new Date(first.getTime() + 1))).toBe('record.no-occurrence')
  expect(await refused(daily.id, later(-1))).toBe('record.no-occurrence')
  for (const role of clientRoles.filter((name) => name !== 'client-admin'))
    expect([role, await refused(daily.id, later(1), house.as(role))]).toEqual([role, 'access.denied'])
  const taken = await takeOutOccurrence(house.as('client-admin'), { record: daily.id, at: later(1) })
  expect((await getRecord(scope, { record: taken.id })).createdByName).toBe('client-admin')
  await trashRecord(scope, { record: daily.id })
  expect(await refused(daily.id, later(2))).toBe('record.no-occurrence')
})
