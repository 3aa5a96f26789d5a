import { firmRoles, pageIdSchema, type PortalRecord, roles } from '@tsuzuri/model'
import { dayAfter, defineCollection, definePlan, definePlugin } from '@tsuzuri/plugin'
import { describe, expect, test } from 'vitest'
import { createPage } from '../pages/create-page.ts'
import { writeContent } from '../pages/write-content.ts'
import { changeRecord } from '../records/change-record.ts'
import { listRecords } from '../records/list-records.ts'
import { recordHistory } from '../records/record-history.ts'
import { transitionRecord } from '../records/transition-record.ts'
import { trashRecord } from '../records/trash-record.ts'
import type { Scope } from '../scope.ts'
import { type House, openHouse } from '../testing/open-house.ts'
import { extendPlansJob } from './extend-plans-job.ts'
import { followPlan } from './follow-plan.ts'
import { previewPlan } from './preview-plan.ts'

const label = { ja: '試', en: 'Trial' }
const duties = defineCollection({
  name: 'duties',
  label,
  numbered: false,
  columns: { title: { label, required: true }, assignee: { label }, startsAt: { label }, dueAt: { label } },
  fields: { note: { kind: 'text', label } },
  states: { planned: { label, ball: null }, done: { label, ball: null, final: true } },
  initial: 'planned',
  transitions: [{ from: ['planned'], to: 'done', label, who: roles }],
  rights: { read: roles, create: firmRoles, update: firmRoles, comment: firmRoles, trash: firmRoles },
  order: { by: 'startsAt', direction: 'ascending' },
  text: () => '',
})

/** Pay day of each month, on the day that the first page of type `facts` says; none where none says it. */
const payDays = definePlan({
  label,
  collection: 'duties',
  follow: ({ pages, from, to }) => {
    const day = pages.find(({ type }) => type === 'facts')?.fields['day']
    if (typeof day !== 'number') return { records: [], concerns: [{ kind: 'problem', words: label, page: null }] }
    const days = Array.from({ length: 460 }, (_, index) => dayAfter(from, index)).filter((at) => at <= to && Number(at.slice(8)) === day)
    const records = days.map((at) => ({
      key: `pay/${at.slice(0, 7)}`,
      title: `支給 ${at.slice(0, 7)}`,
      from: at,
      to: at,
      fields: { note: '規程' },
    }))
    return { records, concerns: [] }
  },
})
const plugin = definePlugin({
  name: 'trial',
  collections: [duties],
  blocks: {},
  pageTypes: { facts: { label, writers: firmRoles, fields: { day: { kind: 'number', label } }, body: '' } },
  plans: { pay: payDays },
  rules: [],
  messages: { ja: {}, en: {} },
})

const open = async (dialect: 'sqlite' | 'postgres' = 'sqlite') => {
  const house = await openHouse({ dialect, plugins: [plugin] })
  const scope = house.as('member')
  const { id } = await createPage(scope, { title: '締日と支払日', type: 'facts', fields: { day: 25 } })
  return { house, scope, page: pageIdSchema.parse(id) }
}
const follow = async (scope: Scope) => followPlan(scope, { name: 'pay', digest: (await previewPlan(scope, 'pay')).digest })
const setDay = async (scope: Scope, page: string, day: number | null) =>
  writeContent(scope, { page, markdown: '', fields: day === null ? {} : { day } })
const all = async (scope: Scope): Promise<readonly PortalRecord[]> => (await listRecords(scope, 'duties', { limit: 100 })).items
const days = async (scope: Scope) =>
  (await all(scope)).map(({ startsAt }) => startsAt && new Date(startsAt.getTime() + 9 * 3_600_000).toISOString().slice(0, 10))
const second = async (scope: Scope): Promise<PortalRecord> => {
  const [, record] = await all(scope)
  if (!record) throw new Error('There are too few.')
  return record
}
/** Does the job once, as when it is due. */
const extend = (house: House): Promise<void> =>
  extendPlansJob.run(house.engine, { id: 'x', data: {}, attempt: 1, finish: (work) => house.store.unit(work) })
const closed = async (house: House, work: Promise<unknown>): Promise<string> => {
  const before = await house.store.read.events.head()
  const code = await work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  )
  return (await house.store.read.events.head()) === before ? code : `${code}, and something was written`
}

describe.each(['sqlite', 'postgres'] as const)('a plan on %s', (dialect) => {
  test('is looked at, then followed: the same again adds nothing', async () => {
    const { house, scope } = await open(dialect)
    await using _ = house
    const preview = await previewPlan(scope, 'pay')
    expect([preview.from, preview.to, preview.added.length, (await all(scope)).length]).toEqual(['2026-04-01', '2027-04-30', 13, 0])
    expect(await follow(scope)).toEqual({ added: 13, changed: 0, removed: 0 })
    expect((await days(scope)).slice(0, 2)).toEqual(['2026-04-25', '2026-05-25'])
    expect(await follow(scope)).toEqual({ added: 0, changed: 0, removed: 0 })
    expect((await all(scope)).length).toBe(13)
  })

  test('a changed fact shows what would move before it does, and what a person edited, ticked off or threw away stays so', async () => {
    const { house, scope, page } = await open(dialect)
    await using _ = house
    await follow(scope)
    const [first, edited, done, trashed] = await all(scope)
    await changeRecord(scope, { record: edited?.id ?? '', patch: { title: '支給(手渡し)' } })
    await transitionRecord(scope, { record: done?.id ?? '', to: 'done' })
    await trashRecord(scope, { record: trashed?.id ?? '' })
    await setDay(scope, page, 20)
    const preview = await previewPlan(scope, 'pay')
    expect([preview.added.length, preview.changed.length, preview.removed.length]).toEqual([0, 10, 0])
    expect(preview.changed.map(({ key }) => key)).not.toContain('pay/2026-07')
    expect(preview.changed[0]).toMatchObject({ record: { id: first?.id }, before: { to: '2026-04-25' }, after: { to: '2026-04-20' } })
    expect(preview.kept.map(({ record, after }) => [record.title, after?.to])).toEqual([
      ['支給(手渡し)', '2026-05-20'],
      ['支給 2026-06', '2026-06-20'],
    ])
    expect((await days(scope)).slice(0, 3)).toEqual(['2026-04-25', '2026-05-25', '2026-06-25'])
    await follow(scope)
    expect((await days(scope)).slice(0, 4)).toEqual(['2026-04-20', '2026-05-25', '2026-06-25', '2026-08-20'])
  })
})

test('what follows no more is thrown away, and comes back when it follows again', async () => {
  const { house, scope, page } = await open()
  await using _ = house
  await follow(scope)
  await setDay(scope, page, null)
  expect((await previewPlan(scope, 'pay')).removed.length).toBe(13)
  await follow(scope)
  expect(await all(scope)).toEqual([])
  await setDay(scope, page, 25)
  expect(await follow(scope)).toEqual({ added: 13, changed: 0, removed: 0 })
})

test('what was looked at is what is done: when a page or an entry has changed meanwhile, nothing is', async () => {
  const { house, scope, page } = await open()
  await using _ = house
  const { digest } = await previewPlan(scope, 'pay')
  await setDay(scope, page, 20)
  expect(await closed(house, followPlan(scope, { name: 'pay', digest }))).toBe('plan.stale')
  await follow(scope)
  await setDay(scope, page, 21)
  const seen = await previewPlan(scope, 'pay')
  await changeRecord(scope, { record: (await second(scope)).id, patch: { title: '手で直した' } })
  expect(await closed(house, followPlan(scope, { name: 'pay', digest: seen.digest }))).toBe('plan.stale')
})

test('of two who follow it at once, one does', async () => {
  const { house, scope } = await open()
  await using _ = house
  const { digest } = await previewPlan(scope, 'pay')
  const both = await Promise.allSettled([followPlan(scope, { name: 'pay', digest }), followPlan(scope, { name: 'pay', digest })])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect((await all(scope)).length).toBe(13)
})

test('clients neither look at a plan nor follow it, and there is none of another name', async () => {
  const { house, scope } = await open()
  await using _ = house
  for (const role of ['client-admin', 'client-staff', 'client-viewer'] as const) {
    await expect(async () => previewPlan(house.as(role), 'pay')).rejects.toMatchObject({ code: 'access.denied' })
    expect(await closed(house, followPlan(house.as(role), { name: 'pay', digest: '' }))).toBe('access.denied')
  }
  expect(await closed(house, followPlan(scope, { name: 'toString', digest: '' }))).toBe('plan.missing')
})

test('whoever is assigned to an entry keeps it when it moves', async () => {
  const { house, scope, page } = await open()
  await using _ = house
  await follow(scope)
  const { id } = await second(scope)
  await house.store.unit((tx) => tx.in(house.portal.id).records.update(id, { assignee: 'tanaka' }))
  await setDay(scope, page, 20)
  await follow(scope)
  expect(await second(scope)).toMatchObject({ id, assignee: 'tanaka', startsAt: new Date('2026-05-19T15:00:00Z') })
})

test('goes on a year ahead as months go by, by itself, and touches nothing before that', async () => {
  const { house, scope, page } = await open()
  await using _ = house
  await follow(scope)
  await setDay(scope, page, 20)
  house.wait(62 * 86_400_000)
  await extend(house)
  await extend(house)
  expect((await days(scope)).slice(-3)).toEqual(['2027-04-25', '2027-05-20', '2027-06-20'])
  expect((await days(scope)).slice(0, 3)).toEqual(['2026-04-25', '2026-05-25', '2026-06-25'])
})

test('a portal that has never followed it is left alone', async () => {
  const { house, scope } = await open()
  await using _ = house
  await extend(house)
  expect(await all(scope)).toEqual([])
})

test('what came of a plan has a history like any other', async () => {
  const { house, scope } = await open()
  await using _ = house
  await follow(scope)
  const { items } = await recordHistory(scope, { record: (await second(scope)).id })
  expect(items.map(({ field, after }) => [field, after])).toEqual([
    ['dueAt', '2026-05-24T15:00:00.000Z'],
    ['note', '規程'],
    ['startsAt', '2026-05-24T15:00:00.000Z'],
    ['state', 'planned'],
    ['title', '支給 2026-05'],
  ])
})
