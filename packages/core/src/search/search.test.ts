import { type Actor, anonymousActor } from '@tsuzuri/model'
import { openFts5Index } from '@tsuzuri/search'
import { aFile } from '@tsuzuri/testing'
import { expect, test } from 'vitest'
import { searchProjection } from '../events/search-projection.ts'
import { fileDocument } from '../events/search-documents/file-document.ts'
import { createPage } from '../pages/create-page.ts'
import { writeContent } from '../pages/write-content.ts'
import { createRecord } from '../records/create-record.ts'
import { scopeOf } from '../scope.ts'
import { type House, openHouse } from '../testing/open-house.ts'
import { tasksPlugin } from '../testing/tasks-plugin.ts'
import { searchEverywhere } from './search-everywhere.ts'
import { createEventBus } from '../events/create-event-bus.ts'
import { createSeenLog } from '../seen/create-seen-log.ts'
import { searchPortal } from './search-portal.ts'

const index = async ({ engine }: House): Promise<void> => searchProjection(engine).apply(await engine.store.read.events.after(0, 200))

test('searching everywhere stays within the portals one belongs to, and on the side one stands on in each', async () => {
  await using house = await openHouse({ plugins: [tasksPlugin] })
  const xyz = await house.anotherPortal()
  for (const portal of [house.portal, xyz]) {
    await createRecord(house.as('member', 'member', portal), { collection: 'tasks', title: '給与計算' })
    await createRecord(house.as('member', 'member', portal), { collection: 'secrets', title: '給与の秘密' })
  }
  await index(house)
  const found = async (actor: Actor) =>
    (await searchEverywhere(house.engine, actor, { text: '給与' })).items
      .map(({ portal, collection }) => `${portal} ${collection}`)
      .toSorted()
  const { actor } = house.as('client-staff')
  expect(await found(actor)).toEqual(['abc tasks'])
  expect(
    await found({
      ...actor,
      roles: new Map([
        [house.portal.id, 'client-staff'],
        [xyz.id, 'member'],
      ]),
    }),
  ).toEqual(['abc tasks', 'xyz secrets', 'xyz tasks'])
  expect(await found({ ...actor, roles: new Map() })).toEqual([])
  expect(await found(house.as('firm-admin').actor)).toHaveLength(4)
  await expect(found(anonymousActor)).rejects.toMatchObject({ code: 'access.required' })
})

test.each(['sqlite', 'postgres'] as const)(
  'what a person opens comes first for that person, and for nobody else, on %s',
  async (dialect) => {
    await using house = await openHouse({ dialect, plugins: [tasksPlugin] })
    const [sato, yamada] = [house.as('member', 'sato'), house.as('member', 'yamada')]
    const old = await createRecord(sato, { collection: 'tasks', title: '給与計算 四月' })
    house.wait(1000)
    await createRecord(sato, { collection: 'tasks', title: '給与計算 五月' })
    await index(house)
    const bus = createEventBus(house.store)
    const log = createSeenLog(house.engine, bus, (error) => expect(error).toBe(null))
    log.note(yamada, { kind: 'record', id: old.id })
    await log.flush()
    await bus.stop()
    const titles = ({ items }: Awaited<ReturnType<typeof searchPortal>>) => items.map(({ title }) => title.map(({ text }) => text).join(''))
    const asked = { text: '給与計算' }
    expect(titles(await searchPortal(sato, asked))).toEqual(['給与計算 五月', '給与計算 四月'])
    expect(titles(await searchPortal(yamada, asked))).toEqual(['給与計算 四月', '給与計算 五月'])
    expect(titles(await searchEverywhere(house.engine, yamada.actor, asked))).toEqual(['給与計算 四月', '給与計算 五月'])
  },
)

test('the home page, which is opened each time one comes in, does not come first for that', async () => {
  await using house = await openHouse({ plugins: [tasksPlugin] })
  const scope = house.as('member')
  const home = await createPage(house.as('director'), { title: 'ホーム', slug: 'home', markdown: '給与計算の予定' })
  house.wait(1000)
  await createPage(house.as('director'), { title: '月次', slug: 'monthly', markdown: '給与計算の予定' })
  await index(house)
  const bus = createEventBus(house.store)
  const log = createSeenLog(house.engine, bus, (error) => expect(error).toBe(null))
  log.note(scope, { kind: 'page', id: home.id })
  await log.flush()
  await bus.stop()
  expect((await searchPortal(scope, { text: '給与計算' })).items.map(({ href }) => href)).toEqual([
    expect.stringContaining('/monthly'),
    expect.not.stringContaining('/monthly'),
  ])
})

test('a search that took too long is followed by no others, which would count or be proposed', async () => {
  await using house = await openHouse({ plugins: [tasksPlugin] })
  const hurried = openFts5Index({ file: ':memory:', mostTime: 0 })
  let asked = 0
  const search: typeof hurried = {
    ...hurried,
    search: (query) => {
      asked += 1
      return hurried.search(query)
    },
  }
  const engine = { ...house.engine, search }
  await createPage(house.as('director'), { title: '給与規程', markdown: '給与 規程 改定' })
  await searchProjection(engine).apply(await engine.store.read.events.after(0, 200))
  const { actor, portal, role } = house.as('member')
  const input = { text: '給与 規程 改定', facets: true, proposals: true }
  const answers = [await searchPortal(scopeOf(engine, actor, portal, role), input), await searchEverywhere(engine, actor, input)]
  for (const answer of answers) expect(answer).toMatchObject({ items: [], proposals: [], degraded: 'too-long' })
  expect(asked).toBe(2)
  await hurried.close()
})

test('hits come in pages that lead through all of them', async () => {
  await using house = await openHouse({ plugins: [tasksPlugin] })
  const scope = house.as('member')
  for (let count = 1; count <= 7; count++) await createRecord(scope, { collection: 'tasks', title: `給与計算 ${count}` })
  await index(house)
  const hrefs = new Set<string>()
  let cursor: string | undefined
  for (let page = 0; page < 3; page++) {
    const { items, next, total } = await searchPortal(scope, { text: '給与計算', limit: 3, cursor })
    expect([total, items.length]).toEqual([7, page === 2 ? 1 : 3])
    for (const { href } of items) hrefs.add(href)
    cursor = next ?? undefined
  }
  expect([hrefs.size, cursor]).toEqual([7, undefined])
})

test('what cannot be searched for is told by its path', async () => {
  await using house = await openHouse()
  await expect(searchPortal(house.as('member'), { text: 'a', kinds: ['person'], limit: 0, cursor: '-1' })).rejects.toMatchObject({
    code: 'search.query-invalid',
    kind: 'invalid',
    issues: [{ path: 'query.cursor' }, { path: 'query.limit' }, { path: 'query.kind' }],
  })
  expect(await searchPortal(house.as('member'), { text: '"*(' })).toMatchObject({ items: [] })
})

test('of more hits than anybody reads, the pages end before they would be refused', async () => {
  await using house = await openHouse()
  const { engine, portal } = house
  const file = aFile(portal.id, { name: '給与.xlsx' })
  const ops = Array.from({ length: 1_300 }, () => ({ op: 'put', document: fileDocument({ ...file, id: aFile(portal.id).id }) }) as const)
  await engine.search.apply(ops, 1)
  const scope = house.as('member')
  for (const next of [
    (cursor?: string) => searchPortal(scope, { text: '給与', limit: 200, cursor }),
    (cursor?: string) => searchEverywhere(engine, scope.actor, { text: '給与', limit: 200, cursor }),
  ]) {
    let pages = 0
    for (let cursor: string | undefined; pages === 0 || cursor !== undefined; pages += 1) cursor = (await next(cursor)).next ?? undefined
    expect(pages).toBe(6)
  }
})

test('filters within the query choose, and the facets tell what else could be chosen', async () => {
  await using house = await openHouse({ plugins: [tasksPlugin] })
  const scope = house.as('member')
  for (const title of ['給与計算', '給与明細']) await createRecord(scope, { collection: 'tasks', title })
  await createRecord(scope, { collection: 'secrets', title: '給与の秘密' })
  await index(house)
  const found = async (text: string) =>
    (await searchPortal(scope, { text })).items.map(({ kind, collection }) => collection ?? kind).toSorted()
  expect(await found('給与')).toEqual(['secrets', 'tasks', 'tasks'])
  expect(await found('給与 kind:tasks')).toEqual(['tasks', 'tasks'])
  expect(await found('種類:secrets 給与')).toEqual(['secrets'])
  expect(await found(`給与 from:"${scope.actor.name}" kind:tasks`)).toEqual(['tasks', 'tasks'])
  expect(await found('給与 -state:open')).toEqual(['secrets'])
  expect(await found('給与 from:いない人')).toEqual([])
  expect(await found('kind:tasks state:open from:2020-01-01')).toEqual(['tasks', 'tasks'])
  expect(await found('kind:tasks from:2120-01-01')).toEqual([])
  const { facets } = await searchPortal(scope, { text: '給与', kinds: ['secrets'], facets: true })
  expect([facets.kind, facets.collection, facets.state]).toEqual([
    { page: 0, record: 3, file: 0, member: 0 },
    [
      { value: 'tasks', count: 2 },
      { value: 'secrets', count: 1 },
    ],
    [{ value: 'kept', count: 1 }],
  ])
})

test('what comes close is shown apart, to whom it may be shown', async () => {
  await using house = await openHouse({ plugins: [tasksPlugin] })
  const scope = house.as('member')
  await createRecord(scope, { collection: 'tasks', title: '年末調整書類の提出期限' })
  await createRecord(scope, { collection: 'tasks', title: '年末調整書類の提出先' })
  await createRecord(scope, { collection: 'secrets', title: '年末調整書類の提出の秘密' })
  await index(house)
  const asked = (role: 'member' | 'client-staff') => searchPortal(house.as(role), { text: '年末調整書類の提出期限' })
  const titles = (things: readonly { readonly title: readonly { readonly text: string }[] }[]) =>
    things.map(({ title }) => title.map(({ text }) => text).join('')).toSorted()
  const forMember = await asked('member')
  expect([titles(forMember.items), forMember.tier, forMember.total]).toEqual([['年末調整書類の提出期限'], 'strict', 1])
  expect(titles(forMember.near)).toEqual(['年末調整書類の提出の秘密', '年末調整書類の提出先'])
  expect(titles((await asked('client-staff')).near)).toEqual(['年末調整書類の提出先'])
})

test('a page is chosen and counted by whoever wrote most of its latest version', async () => {
  await using house = await openHouse()
  const [scope, other] = [house.as('member', 'sato'), house.as('member', 'suzuki')]
  const { id } = await createPage(scope, { title: '給与規程', markdown: '毎月末日に締める。' })
  await createPage(other, { title: '給与の手引き', markdown: '手引き' })
  await writeContent(other, { page: id, markdown: '毎月末日に締め、翌月二十五日に支払う。休日なら前の営業日に支払う。' })
  await index(house)
  const found = async (text: string) =>
    (await searchPortal(scope, { text, facets: true })).items.map(({ title }) => title.map((piece) => piece.text).join('')).toSorted()
  expect(await found(`給与 from:"${other.actor.name}"`)).toEqual(['給与の手引き', '給与規程'])
  expect(await found(`給与 from:"${scope.actor.name}"`)).toEqual([])
})
