import type { PortalRecord, RecordChange } from '@tsuzuri/model'
import { aRecord, aRecordComment, describeEachDialect } from '@tsuzuri/testing'
import { expect, test } from 'vitest'
import type { RecordFilter } from '../stores/record-store.ts'
import { countStatements } from '../count-statements.ts'
import { isUniqueViolation } from '../is-unique-violation.ts'
import { openPortal } from '../test/open-portal.ts'

const day = (number: number): Date => new Date(Date.UTC(2026, 3, number))
const oldest = { by: 'createdAt', direction: 'ascending' } as const
const all: RecordFilter = { collection: 'requests', order: oldest }
const titles = ({ items }: { readonly items: readonly PortalRecord[] }): readonly string[] => items.map(({ title }) => title)

describeEachDialect('records', (open) => {
  test('come back as they were put', async () => {
    await using database = await open()
    const { id } = await openPortal(database)
    const { store } = database
    const full = aRecord(id, {
      number: 128,
      assignee: 'sato',
      startsAt: day(1),
      dueAt: day(2),
      fields: { hours: 1.5, tags: ['年末'] },
      trashedAt: day(3),
    })
    const bare = aRecord(id, { ball: null, ballSince: null })
    await store.unit(async (tx) => {
      await tx.in(id).records.insert(full, '')
      await tx.in(id).records.insert(bare, '')
    })
    const { records } = store.read.in(id)
    expect([await records.get(full.id), await records.get(bare.id)]).toEqual([full, bare])
    expect(await records.byNumber('requests', 128)).toEqual(full)
    expect(await records.byNumber('contacts', 128)).toBe(null)
  })

  test('are parts of the one that their field names, for as long as they are not in the trash', async () => {
    await using database = await open()
    const { id } = await openPortal(database)
    const { store } = database
    const whole = aRecord(id, {})
    const part = aRecord(id, { title: '子', fields: { parent: whole.id } })
    const moved = aRecord(id, { title: '移した子' })
    await store.unit(async (tx) => {
      for (const record of [whole, part, moved]) await tx.in(id).records.insert(record, '')
      await tx.in(id).records.update(moved.id, { fields: { parent: whole.id } })
    })
    const parts = async () => titles({ items: await store.read.in(id).records.parts([whole.id]) })
    expect((await parts()).toSorted()).toEqual(['子', '移した子'].toSorted())
    await store.unit((tx) => tx.in(id).records.update(part.id, { trashedAt: day(3) }))
    await store.unit((tx) => tx.in(id).records.update(moved.id, { fields: {} }))
    expect(await parts()).toEqual([])
  })

  test('get a number once, however many are made at a time', async () => {
    await using database = await open()
    const { id } = await openPortal(database)
    const other = await openPortal(database)
    const { store } = database
    const next = (portalId = id, collection = 'requests') => store.unit((tx) => tx.in(portalId).records.nextNumber(collection))
    const numbers = await Promise.all(Array.from({ length: 30 }, () => next()))
    expect(numbers.toSorted((one, two) => one - two)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1))
    expect([await next(other.id), await next(id, 'contacts'), await next()]).toEqual([1, 1, 31])
    await store.unit((tx) => tx.in(id).records.insert(aRecord(id, { number: 31 }), ''))
    await expect(store.unit((tx) => tx.in(id).records.insert(aRecord(id, { number: 31 }), ''))).rejects.toSatisfy(isUniqueViolation)
  })

  test('are found by what every filter says, and counted alike', async () => {
    await using database = await open()
    const { id } = await openPortal(database)
    const { store } = database
    const rows = [
      aRecord(id, { title: 'a', state: 'open', assignee: 'sato', ball: 'firm', startsAt: day(10) }),
      aRecord(id, { title: 'b', state: 'done', assignee: 'tanaka', ball: 'client', createdAt: day(20) }),
      aRecord(id, { title: 'c', state: 'sent', assignee: null, ball: null, startsAt: day(30), createdAt: day(1) }),
      aRecord(id, { title: 'd', state: 'open', trashedAt: day(4) }),
      aRecord(id, { title: 'e', collection: 'contacts' }),
    ]
    await store.unit(async (tx) => {
      for (const row of rows) await tx.in(id).records.insert(row, '')
    })
    const { records } = store.read.in(id)
    const byTitle = { by: 'title', direction: 'ascending' } as const
    const expected: readonly (readonly [Partial<RecordFilter>, readonly string[]])[] = [
      [{}, ['a', 'b', 'c']],
      [{ states: ['open', 'sent'] }, ['a', 'c']],
      [{ states: [] }, []],
      [{ assignee: 'sato' }, ['a']],
      [{ ball: 'client' }, ['b']],
      [{ from: day(10), to: day(20) }, ['a']],
      [{ from: day(20), to: day(31) }, ['b', 'c']],
      [{ trashed: true }, ['d']],
      [{ collection: 'contacts' }, ['e']],
      [{ collection: 'nothing' }, []],
      [{ states: ['done'], assignee: 'sato' }, []],
    ]
    const answers = []
    for (const [part] of expected) {
      const filter = { ...all, order: byTitle, ...part }
      answers.push([part, titles(await records.list(filter))])
    }
    expect(answers).toEqual(expected)
  })

  test('are found by part of title or text, letters’ case and width aside, and signs meaning themselves', async () => {
    await using database = await open()
    const { id } = await openPortal(database)
    const { store } = database
    const rows: readonly (readonly [string, string])[] = [
      ['ＡＢＣ社のﾃﾚﾜｰｸ手当', ''],
      ['50% discount', 'ÉTÉ'],
      ['50 discount', 'path C:\\temp\\_x'],
      ['snake_case', '残業'],
    ]
    await store.unit(async (tx) => {
      for (const [title, text] of rows) await tx.in(id).records.insert(aRecord(id, { title }), text)
    })
    const find = async (q: string) => {
      const found = titles(await store.read.in(id).records.list({ ...all, q }))
      return rows.flatMap(([title], index) => (found.includes(title) ? [index] : []))
    }
    const expected = {
      abc: [0],
      テレワーク: [0],
      ABC社: [0],
      '0% D': [1],
      été: [1],
      'c:\\TEMP\\': [2],
      '\\_x': [2],
      e_c: [3],
      残業: [3],
      '%': [1],
      _: [2, 3],
      none: [],
      '': [0, 1, 2, 3],
      '残\0業': [3],
    }
    const answers: Record<string, readonly number[]> = {}
    for (const q of Object.keys(expected)) answers[q] = await find(q)
    expect(answers).toEqual(expected)
  })

  test('are searched anew when title or text change, and sorted anew when their time does', async () => {
    await using database = await open()
    const { id } = await openPortal(database)
    const { store } = database
    const row = aRecord(id, { title: 'before', startsAt: day(10), createdAt: day(1) })
    await store.unit((tx) => tx.in(id).records.insert(row, 'old words'))
    const update = (patch: Parameters<ReturnType<typeof store.read.in>['records']['update']>[1]) =>
      store.unit((tx) => tx.in(id).records.update(row.id, patch))
    const count = async (part: Partial<RecordFilter>) => (await store.read.in(id).records.list({ ...all, ...part })).items.length
    expect(await update({ title: 'AFTER', version: 2 })).toEqual({ ...row, title: 'AFTER', version: 2 })
    expect([await count({ q: 'before' }), await count({ q: 'after' }), await count({ q: 'old' })]).toEqual([0, 1, 1])
    await update({ text: 'new words' })
    expect([await count({ q: 'old' }), await count({ q: 'NEW' })]).toEqual([0, 1])
    await update({ startsAt: day(20), time: day(20) })
    expect([await count({ from: day(20) }), await count({ to: day(20) })]).toEqual([1, 0])
    await update({ startsAt: null, time: day(1) })
    expect([await count({ from: day(2) }), await count({ to: day(2) })]).toEqual([0, 1])
    await expect(store.unit((tx) => tx.in(id).records.update(aRecord(id).id, { version: 9 }))).rejects.toMatchObject({
      code: 'store.missing',
    })
  })

  test('keep their history and comments, oldest first', async () => {
    await using database = await open()
    const { id } = await openPortal(database)
    const { store } = database
    const row = aRecord(id)
    const by = { recordId: row.id, actorId: 'sato', actorName: '佐藤' }
    const changes: readonly RecordChange[] = [
      { ...by, version: 2, field: 'hours', before: null, after: [1, { unit: 'h' }], at: day(2) },
      { ...by, version: 2, field: 'state', before: 'open', after: 'sent', at: day(2) },
      { ...by, version: 10, field: 'assignee', before: 'sato', after: null, at: day(1) },
    ]
    const comments = [
      aRecordComment(id, row.id, { body: '確認しました', at: day(1) }),
      aRecordComment(id, row.id, { body: '値引の余地', at: day(2), side: 'firm', firmOnly: true, mentions: ['sato'] }),
      aRecordComment(id, row.id, {
        body: 'お願いします',
        at: day(3),
        former: [{ body: 'お願い', until: day(4).toISOString() }],
        editedAt: day(4),
      }),
    ]
    await store.unit(async (tx) => {
      const { records } = tx.in(id)
      await records.insert(row, '')
      await records.addChanges([])
      await records.addChanges(changes.toReversed())
      for (const one of comments.toReversed()) await records.addComment(one)
    })
    const { records } = store.read.in(id)
    expect(await records.changes(row.id, {})).toEqual({ items: changes, next: null })
    expect(await records.changes(row.id, { of: ['hours', 'assignee'], since: 2 })).toEqual({ items: [changes[2]], next: null })
    expect(await records.changes(row.id, { of: [] })).toEqual({ items: [], next: null })
    expect(await records.comments(row.id, {})).toEqual({ items: comments, next: null })
    const shared = await records.comments(row.id, { shared: true, limit: 1 })
    expect(shared.items).toEqual([comments[0]])
    expect(await records.comments(row.id, { shared: true, limit: 1, cursor: shared.next ?? '' })).toEqual({
      items: [comments[2]],
      next: null,
    })
  })

  test('are listed with one statement', async () => {
    await using database = await open()
    const { id } = await openPortal(database)
    const { records } = database.store.read.in(id)
    const work = () => Promise.all([records.list(all), records.list({ ...all, q: 'x' })])
    expect((await countStatements(database.store, work)).statements).toHaveLength(2)
  })
})
