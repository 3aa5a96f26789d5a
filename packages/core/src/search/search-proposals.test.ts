import { expect, test } from 'vitest'
import { searchProjection } from '../events/search-projection.ts'
import { createRecord } from '../records/create-record.ts'
import { type House, openHouse } from '../testing/open-house.ts'
import { tasksPlugin } from '../testing/tasks-plugin.ts'
import { searchEverywhere } from './search-everywhere.ts'
import { searchPortal } from './search-portal.ts'

const index = async ({ engine }: House): Promise<void> => searchProjection(engine).apply(await engine.store.read.events.after(0, 200))
const day = 86_400_000

test('where nothing holds every word, other searches are proposed with what they find', async () => {
  await using house = await openHouse({ plugins: [tasksPlugin] })
  const scope = house.as('member')
  for (const title of ['給与規程', '給与明細', '住民税の通知']) await createRecord(scope, { collection: 'tasks', title })
  await index(house)
  const proposed = async (input: Parameters<typeof searchPortal>[1], as = scope) =>
    (await searchPortal(as, { ...input, proposals: true })).proposals.map(({ sort, text, total }) => `${sort} ${text} ${total}`)
  expect(await proposed({ text: '住民税 給与 自転車' })).toEqual(['fewer-words 住民税 1', 'fewer-words 給与 2'])
  expect(await proposed({ text: '"規程 給与"' })).toEqual(['no-quotes 規程 給与 1'])
  expect(await proposed({ text: '給与', kinds: ['file'] })).toEqual(['any-choice 給与 2'])
  expect(await proposed({ text: '給与 kind:file' })).toEqual(['any-choice 給与 2'])
  expect(await proposed({ text: '給与' })).toEqual([])
  expect(await proposed({ text: '自転車' })).toEqual([])
  expect((await searchPortal(scope, { text: '給与', kinds: ['file'] })).proposals).toEqual([])
})

test('no proposal tells of what one may not see', async () => {
  await using house = await openHouse({ plugins: [tasksPlugin] })
  const xyz = await house.anotherPortal()
  await createRecord(house.as('member'), { collection: 'secrets', title: '退職勧奨' })
  await createRecord(house.as('member', 'member', xyz), { collection: 'tasks', title: '合併準備' })
  await createRecord(house.as('member'), { collection: 'tasks', title: '住民税' })
  await index(house)
  const client = house.as('client-staff')
  for (const text of ['住民税 退職勧奨', '住民税 合併準備']) {
    const { proposals } = await searchPortal(client, { text, proposals: true })
    expect(proposals).toEqual([{ sort: 'fewer-words', text: '住民税', total: 1 }])
  }
  const both = { ...client, actor: { ...client.actor, roles: new Map([...client.actor.roles, [xyz.id, 'client-staff' as const]]) } }
  expect((await searchPortal(both, { text: '合併準備', proposals: true })).proposals).toEqual([
    { sort: 'everywhere', text: '合併準備', total: 1 },
  ])
})

test('one narrows by when it was changed and by portal, and is told how many there are of each whatever is chosen', async () => {
  await using house = await openHouse({ plugins: [tasksPlugin] })
  const xyz = await house.anotherPortal()
  const member = house.as('member')
  const actor = { ...member.actor, roles: new Map([house.portal.id, xyz.id].map((id) => [id, 'member' as const])) }
  await createRecord(member, { collection: 'tasks', title: '給与 三月' })
  house.wait(40 * day)
  await createRecord(house.as('member', 'member', xyz), { collection: 'tasks', title: '給与 五月' })
  await createRecord(member, { collection: 'tasks', title: '給与 五月も' })
  await index(house)
  const found = async (more: Partial<Parameters<typeof searchEverywhere>[2]>) => {
    const { total, facets } = await searchEverywhere(house.engine, actor, { text: '給与', facets: true, ...more })
    return { total, period: facets.period, portal: facets.portal }
  }
  const period = [
    { value: 'week', count: 2 },
    { value: 'month', count: 2 },
    { value: 'fiscal-year', count: 3 },
  ]
  const portal = [
    { value: 'abc', count: 2 },
    { value: 'xyz', count: 1 },
  ]
  expect(await found({})).toEqual({ total: 3, period, portal })
  expect(await found({ period: 'week' })).toMatchObject({ total: 2, period })
  expect(await found({ period: 'earlier' })).toMatchObject({ total: 0, period })
  expect(await found({ portals: ['xyz'] })).toMatchObject({ total: 1, portal })
  expect(await found({ portals: ['nobody'] })).toMatchObject({ total: 0, portal })
})
