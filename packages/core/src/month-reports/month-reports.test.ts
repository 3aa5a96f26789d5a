import { firmRoles, roles } from '@tsuzuri/model'
import { defineCollection, definePlugin } from '@tsuzuri/plugin'
import { describe, expect, test } from 'vitest'
import { listPages } from '../pages/list-pages.ts'
import { createPage } from '../pages/create-page.ts'
import { getPage } from '../pages/get-page.ts'
import { restorePage } from '../pages/restore-page.ts'
import { trashPage } from '../pages/trash-page.ts'
import { changePortal } from '../portals/change-portal.ts'
import { publishPage } from '../publications/publish-page.ts'
import { listRecords } from '../records/list-records.ts'
import { transitionRecord } from '../records/transition-record.ts'
import { trashRecord } from '../records/trash-record.ts'
import { getRecord } from '../records/get-record.ts'
import { type House, openHouse } from '../testing/open-house.ts'
import { publishedPlugin } from '../testing/published-plugin.ts'
import { beginMonthReport } from './begin-month-report.ts'
import { beginMonthReportsJob } from './begin-month-reports-job.ts'
import { readMonthDigest } from './read-month-digest.ts'

const label = { ja: '報告', en: 'Report' }
const accounts = defineCollection({
  name: 'accounts',
  label,
  numbered: true,
  columns: { title: { label, required: true }, dueAt: { label } },
  fields: {
    month: { kind: 'text', label },
    page: { kind: 'page', label },
    rows: { kind: 'number', label, writers: [] },
    sentAt: { kind: 'datetime', label, writers: [] },
  },
  states: { draft: { label, ball: 'firm' }, sent: { label, ball: 'client', delivered: true }, done: { label, ball: null, final: true } },
  initial: 'draft',
  transitions: [
    {
      from: ['draft'],
      to: 'sent',
      label,
      who: firmRoles,
      stamps: ['sentAt'],
      works: async ({ fields }, { monthDigest }) => ({ rows: (await monthDigest(String(fields['month']))).figures['rows'] ?? null }),
      check: (_record, { unpublished }) => (unpublished.length > 0 ? { 'fields.page': label } : {}),
    },
    { from: ['sent'], to: 'done', label, who: roles },
  ],
  rights: { read: roles, create: firmRoles, update: firmRoles, comment: firmRoles, trash: firmRoles },
  order: { by: 'createdAt', direction: 'ascending' },
  text: () => '',
})
const plugin = definePlugin({
  name: 'accounts',
  collections: [accounts],
  blocks: {},
  pageTypes: {},
  rules: [],
  digest: async ({ records }, { from, to }) => ({ figures: { rows: (await records('accounts', { from, to })).items.length } }),
  monthReport: {
    collection: 'accounts',
    monthField: 'month',
    pageField: 'page',
    begin: (_digest, { month }) => ({
      page: { title: `${month}の報告`, slug: month, type: 'facts', markdown: '数字', fields: {} },
      record: { title: `${month}の報告`, dueAt: null, fields: { month } },
    }),
  },
  messages: { ja: {}, en: {} },
})
const day = 86_400_000

const open = async (dialect: 'sqlite' | 'postgres' = 'sqlite') => {
  const house = await openHouse({ dialect, plugins: [plugin, publishedPlugin] })
  const lead = house.as('director')
  const below = await createPage(lead, { title: '報告', slug: 'houkoku' })
  await changePortal(lead, { patch: { reportsBelow: below.id } })
  return { house, lead, below }
}
/** Does the job once, as when it is due. */
const run = (house: House, engine = house.engine): Promise<void> =>
  beginMonthReportsJob.run(engine, { id: 'x', data: {}, attempt: 1, finish: (work) => house.store.unit(work) })
const begun = async (house: House) => (await listRecords(house.as('member'), 'accounts', {})).items.map(({ title }) => title)

describe.each(['sqlite', 'postgres'] as const)('the report of a month on %s', (dialect) => {
  test('begins by itself in the month after, once, whatever process looks, with a page that clients do not read yet', async () => {
    const { house } = await open(dialect)
    await using _ = house
    await run(house)
    expect(await begun(house)).toEqual([])
    house.wait(30 * day)
    await using other = await house.another()
    await Promise.all([run(house), run(house)])
    await run(house, other)
    expect(await begun(house)).toEqual(['2026-04の報告'])
    expect((await getPage(house.as('member'), 'houkoku/2026-04')).page).toMatchObject({ title: '2026-04の報告', publishedNumber: null })
    expect((await listPages(house.as('client-admin'))).map(({ path }) => path)).toEqual(['houkoku'])
  })
})

test('months that passed while nothing ran are made up for; a report that was begun by hand or thrown away is left so', async () => {
  const { house, lead } = await open()
  await using _ = house
  house.wait(40 * day)
  await beginMonthReport(lead, { month: '2026-04' })
  await run(house)
  const [april] = (await listRecords(lead, 'accounts', {})).items
  await trashRecord(lead, { record: april?.id ?? '' })
  house.wait(60 * day)
  await run(house)
  expect(await begun(house)).toEqual(['2026-05の報告', '2026-06の報告'])
})

test('a portal that does not want it, or whose place for reports is in the trash, holds nobody up', async () => {
  const { house, lead, below } = await open()
  await using _ = house
  await house.anotherPortal()
  await trashPage(lead, { page: below.id })
  house.wait(30 * day)
  await run(house)
  expect((await getPage(lead, '2026-04')).page.title).toBe('2026-04の報告')
  await changePortal(lead, { patch: { reportsBelow: null } })
  house.wait(30 * day)
  await run(house)
  expect(await begun(house)).toEqual(['2026-04の報告'])
  await expect(changePortal(lead, { patch: { reportsBelow: below.id } })).rejects.toMatchObject({ code: 'page.missing' })
})

test('a page of another type at its place holds no report up: its own page is called by its title', async () => {
  const { house, lead } = await open()
  await using _ = house
  await createPage(lead, { title: '四月のメモ', slug: '2026-04', parent: 'houkoku' })
  house.wait(30 * day)
  await run(house)
  expect(await begun(house)).toEqual(['2026-04の報告'])
  expect((await listPages(house.as('member'))).map(({ path, type }) => [path, type])).toEqual([
    ['houkoku', 'plain'],
    ['houkoku/2026-04', 'plain'],
    ['houkoku/2026-04の報告', 'facts'],
  ])
})

test('by hand it begins once a month, for a month that has begun, and takes the page that somebody has written already', async () => {
  const { house, lead } = await open()
  await using _ = house
  const page = await createPage(lead, { title: '四月', slug: '2026-04', parent: 'houkoku', type: 'facts' })
  const refused = async (month: string) =>
    beginMonthReport(lead, { month }).catch(({ code, message }: { code: string; message: string }) => `${code} ${message}`)
  const both = await Promise.all([refused('2026-04'), refused('2026-04')])
  expect(both).toContainEqual(expect.objectContaining({ title: '2026-04の報告', fields: { month: '2026-04', page: page.id } }))
  expect(both).toContain('month-report.begun The report of 2026-04 has begun already (1).')
  for (const month of ['2026-05', '2026-13', '26-04', ''])
    expect(await refused(month)).toMatch(/^month-report\.month-invalid .*up to 2026-04/)
  await expect(beginMonthReport(house.as('client-admin'), { month: '2026-03' })).rejects.toMatchObject({ code: 'access.denied' })
  expect(await readMonthDigest(house.as('client-viewer'), '2026-04')).toMatchObject({ figures: { rows: 1 }, report: { number: 1 } })
})

test('what the step to the client writes by itself is the figures of that moment, and nobody writes them by hand', async () => {
  const { house, lead } = await open()
  await using _ = house
  const { id, fields } = await beginMonthReport(lead, { month: '2026-04' })
  await expect(transitionRecord(lead, { record: id, to: 'sent' })).rejects.toMatchObject({
    code: 'record.invalid',
    issues: [{ path: 'fields.page', words: label }],
  })
  await publishPage(lead, { page: String(fields['page']) })
  await expect(transitionRecord(lead, { record: id, to: 'sent', patch: { fields: { rows: 9 } } })).rejects.toMatchObject({
    code: 'record.field-denied',
  })
  await trashPage(lead, { page: String(fields['page']) })
  await expect(transitionRecord(lead, { record: id, to: 'sent' })).rejects.toMatchObject({ code: 'record.invalid' })
  await restorePage(lead, { page: String(fields['page']) })
  await transitionRecord(lead, { record: id, to: 'sent' })
  await beginMonthReport(lead, { month: '2026-03' })
  expect((await getRecord(lead, { record: id })).fields).toMatchObject({ rows: 1, sentAt: '2026-04-01T01:00:00.000Z' })
})
