import type { SearchIndex } from '@tsuzuri/search'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { placeFile } from '../files/place-file.ts'
import { trashFile } from '../files/trash-file.ts'
import { loadState } from '../live/load-state.ts'
import { materializePage } from '../live/materialize-page.ts'
import { changePage } from '../pages/change-page.ts'
import { createPage } from '../pages/create-page.ts'
import { trashPage } from '../pages/trash-page.ts'
import { changeRecord } from '../records/change-record.ts'
import { createRecord } from '../records/create-record.ts'
import { listRecords } from '../records/list-records.ts'
import { transitionRecord } from '../records/transition-record.ts'
import { trashRecord } from '../records/trash-record.ts'
import type { Scope } from '../scope.ts'
import { searchPortal } from '../search/search-portal.ts'
import { type House, openHouse } from '../testing/open-house.ts'
import { tasksPlugin } from '../testing/tasks-plugin.ts'
import { createEventBus } from './create-event-bus.ts'
import { createProjectionRunner, type ProjectionRunner } from './create-projection-runner.ts'
import type { Projection } from './projection.ts'
import { rebuildSearch } from './rebuild-search.ts'
import { ruleProjection } from './rule-projection.ts'
import { searchProjection } from './search-projection.ts'

const plugins = [tasksPlugin]
const due = new Date('2026-04-25T00:00:00Z')

const start = ({ engine }: House, projections: readonly Projection[]): ProjectionRunner & AsyncDisposable => {
  const bus = createEventBus(engine.store)
  const runner = createProjectionRunner(engine, projections, bus)
  return {
    ...runner,
    [Symbol.asyncDispose]: async () => {
      await runner.stop()
      await bus.stop()
    },
  }
}
const finish = async (scope: Scope, title: string): Promise<void> => {
  const task = await createRecord(scope, { collection: 'tasks', title, dueAt: due, fields: { note: 'x' } })
  await transitionRecord(scope, { record: task.id, to: 'done' })
}
const secrets = async (scope: Scope) => (await listRecords(scope, 'secrets', {})).items.map(({ title, createdBy }) => [title, createdBy])

describe.each(['sqlite', 'postgres'] as const)('rules on %s', (dialect) => {
  test('fire once per event, also when the process died before, or starts again after', async () => {
    await using house = await openHouse({ dialect, plugins })
    const director = house.as('director')
    await finish(director, 'before the start')
    const rules = ruleProjection(house.engine)
    for (let round = 0; round < 2; round++) {
      await using runner = start(house, [rules])
      await runner.settle()
    }
    await rules.apply(await house.engine.store.read.events.after(0, 100))
    expect(await secrets(director)).toEqual([['before the start is done', 'rule:keep-finished']])
  })
})

test('a rule that refuses is passed over for that event and holds nothing up', async () => {
  await using house = await openHouse({ plugins })
  const director = house.as('director')
  await finish(director, 'broken')
  await finish(director, 'good')
  await using runner = start(house, [ruleProjection(house.engine)])
  await runner.settle()
  expect((await secrets(director)).map(([title]) => title)).toEqual(['good is done'])
})

test('a page of millions of signs without a gap is found by its beginning, and holds nothing else up', async () => {
  await using house = await openHouse()
  const { engine, portal } = house
  const firm = house.as('member')
  const long = await createPage(firm, { title: '長い頁', markdown: '一' })
  const { doc } = await loadState(engine, portal.id, long.id)
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText('給'.repeat(2_500_000))])
  doc.getXmlFragment('content').push([paragraph])
  await engine.live.apply(portal.id, long.id, firm.actor.id, Y.encodeStateAsUpdate(doc))
  await materializePage(engine, portal.id, long.id)
  await createPage(firm, { title: '次の頁', markdown: '二' })
  await using runner = start(house, [searchProjection(house.engine)])
  await runner.settle()
  const found = async (text: string) => (await searchPortal(firm, { text })).items.map(({ href }) => href)
  expect([await found('長い頁'), await found('給給'), await found('次の頁')]).toEqual([
    ['/p/abc/長い頁'],
    ['/p/abc/長い頁'],
    ['/p/abc/次の頁'],
  ])
})

test('a thing that the index cannot take is passed over and not found; what failed for the database’s sake is tried again', async () => {
  await using house = await openHouse()
  const firm = house.as('member')
  const [broken] = [await createPage(firm, { title: '壊れた頁' }), await createPage(firm, { title: '次の頁' })]
  let full = true
  const search: SearchIndex = {
    ...house.engine.search,
    apply: async (ops, cursor) => {
      if (full) throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
      if (ops.some((op) => op.op === 'put' && op.document.ref === `page:${broken.id}`))
        throw new RangeError('Maximum call stack size exceeded')
      return house.engine.search.apply(ops, cursor)
    },
  }
  await createPage(firm, { title: '先の頁' })
  await house.engine.search.apply([], 1)
  const { apply, cursor } = searchProjection({ ...house.engine, search })
  const events = await house.engine.store.read.events.after(0, 100)
  await expect(apply(events)).rejects.toThrow('full')
  expect(await cursor()).toBe(1)
  full = false
  await apply(events)
  const found = (await searchPortal(firm, { text: '頁' })).items.map(({ href }) => href)
  expect([await cursor(), found.toSorted()]).toEqual([events.at(-1)?.seq, ['/p/abc/先の頁', '/p/abc/次の頁']])
})

test('a projection that fails once goes on where it stopped, and another is not held up', async () => {
  await using house = await openHouse({ plugins })
  await createRecord(house.as('member'), { collection: 'tasks', title: 'a' })
  const applied: number[] = []
  let fails = true
  const shaky: Projection = {
    name: 'shaky',
    cursor: async () => applied.at(-1) ?? 0,
    apply: async (events) => {
      if (fails) throw new Error('for once')
      applied.push(...events.map(({ seq }) => seq))
    },
  }
  await using runner = start(house, [shaky, searchProjection(house.engine)])
  await runner.settle()
  expect([applied, await house.engine.search.cursor()]).toEqual([[], 1])
  fails = false
  await runner.settle()
  expect(applied).toEqual([1])
})

describe('search', () => {
  const find = async (scope: Scope, text: string) =>
    (await searchPortal(scope, { text })).items.map(({ kind, href }) => `${kind} ${href}`).toSorted()

  test('finds page, record and file once they are committed, by what they say and are called, and forgets the trashed', async () => {
    await using house = await openHouse({ plugins })
    await using runner = start(house, [searchProjection(house.engine)])
    const director = house.as('director')
    const page = await createPage(director, { title: '給与規程', slug: 'rules', markdown: '締め日は**月末**です。' })
    const task = await createRecord(director, { collection: 'tasks', title: '給与計算', fields: { note: '部門別に集計' } })
    const file = await placeFile(director, { folder: '/給与', name: '明細.csv', content: new Blob(['x']).stream(), limit: 9 })
    await createRecord(director, { collection: 'secrets', title: '給与の秘密' })
    await runner.settle()
    const client = house.as('client-viewer')
    expect(await find(client, '給与')).toEqual([`file /p/abc/files/${file.id}`, 'page /p/abc/rules', 'record /p/abc/tasks/1'])
    expect(await find(director, '秘密')).toHaveLength(1)
    expect(await find(client, '秘密')).toEqual([])
    expect(await find(client, '月末')).toEqual(['page /p/abc/rules'])
    expect(await find(client, '集計')).toEqual(['record /p/abc/tasks/1'])
    expect((await searchPortal(client, { text: '給与', kinds: ['page'] })).total).toBe(1)

    await trashPage(director, { page: page.id })
    await trashRecord(director, { record: task.id })
    await trashFile(director, { file: file.id })
    // The index lags behind here, the answer does not.
    expect(await find(client, '給与')).toEqual([])
    await runner.settle()
    expect(await searchPortal(client, { text: '給与' })).toMatchObject({ items: [], total: 0, next: null })
  })

  test('a page that moves takes the addresses below it along', async () => {
    await using house = await openHouse({ plugins })
    await using runner = start(house, [searchProjection(house.engine)])
    const director = house.as('director')
    const top = await createPage(director, { title: 'マスタ', slug: 'master' })
    await createPage(director, { title: '締め日', slug: 'closing', parent: top.id })
    await runner.settle()
    await changePage(director, { page: top.id, base: top.version, slug: 'facts' })
    await runner.settle()
    expect(await find(director, '締め日')).toEqual(['page /p/abc/facts/closing'])
  })

  test('can be emptied and filled again from the truth, one portal at a time or all, while changes go on', async () => {
    await using house = await openHouse({ plugins })
    const [director, other] = [house.as('director'), house.as('director', 'director', await house.anotherPortal())]
    await using runner = start(house, [searchProjection(house.engine)])
    const task = await createRecord(director, { collection: 'tasks', title: '給与計算' })
    await createRecord(other, { collection: 'tasks', title: '給与計算' })
    await runner.settle()
    await house.engine.search.apply([{ op: 'clear' }], 2)
    expect(await find(director, '給与')).toEqual([])
    expect(await rebuildSearch(house.engine, house.engine.search, director.portal.id)).toBe(1)
    expect([await find(director, '給与'), await find(other, '給与')]).toEqual([['record /p/abc/tasks/1'], []])
    expect(await house.engine.search.cursor()).toBe(2)
    await Promise.all([
      rebuildSearch(house.engine, house.engine.search),
      changeRecord(director, { record: task.id, patch: { title: '賞与計算' } }),
      runner.settle(),
    ])
    await runner.settle()
    expect([await find(director, '給与'), await find(director, '賞与'), await find(other, '給与')]).toEqual([
      [],
      ['record /p/abc/tasks/1'],
      ['record /p/xyz/tasks/1'],
    ])
  })
})

test('saving never waits for the index: a page is saved while the index is stuck, and found once it goes on', async () => {
  await using house = await openHouse()
  const { search } = house.engine
  let gate = Promise.resolve()
  const slow: SearchIndex = { ...search, apply: (ops, cursor) => gate.then(() => search.apply(ops, cursor)) }
  await using runner = start(house, [searchProjection(house.engine, slow)])
  const scope = house.as('member')
  const total = async () => (await searchPortal(scope, { text: '締め日' })).total
  await createPage(scope, { title: '締め日' })
  await runner.settle()
  const stuck = Promise.withResolvers<void>()
  gate = stuck.promise
  const { id } = await createPage(scope, { title: '締め日の例外' })
  expect([(await house.engine.store.read.in(scope.portal.id).pages.get(id))?.title, await total()]).toEqual(['締め日の例外', 1])
  stuck.resolve()
  await runner.settle()
  expect(await total()).toBe(2)
})
