import type { List, PortalRecord } from '@tsuzuri/model'
import { aPortal, aRecord, describeEachDialect, type TestStore } from '@tsuzuri/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RecordFilter } from '../stores/record-store.ts'
import { openPortal } from '../test/open-portal.ts'
import { must } from '../test/must.ts'

type Order = RecordFilter['order']

const day = (number: number): Date => new Date(Date.UTC(2026, 3, number))
// Few values, so that many rows are equal in what they are sorted by.
const aTime = fc.integer({ min: 1, max: 3 }).map(day)
const aRow = fc.record({
  title: fc.constantFrom('a', 'B', 'b', 'あ', 'ア', '亜', '𠮷', ''),
  state: fc.constantFrom('open', 'done'),
  startsAt: fc.option(aTime),
  dueAt: fc.option(aTime),
  createdAt: aTime,
  updatedAt: aTime,
})
const anOrder: fc.Arbitrary<Order> = fc.record({
  by: fc.constantFrom('createdAt', 'updatedAt', 'startsAt', 'dueAt', 'number', 'title', 'state'),
  direction: fc.constantFrom('ascending', 'descending'),
})

const valueOf = (record: PortalRecord, by: Order['by']): string | number | Date | null =>
  by === 'startsAt' ? (record.startsAt ?? record.createdAt) : record[by]

const compareTexts = (one: string, other: string): number => Buffer.compare(Buffer.from(one), Buffer.from(other))
const compareValues = (one: string | number | Date, other: string | number | Date): number =>
  typeof one === 'string' && typeof other === 'string' ? compareTexts(one, other) : Number(one) - Number(other)

/** The order as it is meant: empty values last in both directions, equal ones by id. */
const sorted = (records: readonly PortalRecord[], { by, direction }: Order): readonly string[] => {
  const sign = direction === 'ascending' ? 1 : -1
  const compare = (one: PortalRecord, other: PortalRecord): number => {
    const [mine, theirs] = [valueOf(one, by), valueOf(other, by)]
    const emptiness = Number(mine === null) - Number(theirs === null)
    if (emptiness !== 0) return emptiness
    const difference = mine === null || theirs === null ? 0 : compareValues(mine, theirs)
    return sign * (difference || compareTexts(one.id, other.id))
  }
  return records.toSorted(compare).map(({ id }) => id)
}

const readAll = async (read: (cursor: string | undefined) => Promise<List<PortalRecord>>): Promise<readonly string[]> => {
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const { items, next } = await read(cursor)
    ids.push(...items.map(({ id }) => id))
    cursor = next ?? undefined
  } while (cursor !== undefined)
  return ids
}

const fill = async ({ store }: TestStore, rows: readonly Partial<PortalRecord>[]) => {
  const portal = aPortal()
  const records = rows.map((row, index) => aRecord(portal.id, { ...row, number: rows.length - index }))
  await store.unit(async (tx) => {
    await tx.portals.insert(portal)
    for (const record of records) await tx.in(portal.id).records.insert(record, 'text')
  })
  return { stored: store.read.in(portal.id).records, records, portal }
}

describeEachDialect('a list read page by page', (open) => {
  test('gives each item once, in order, whatever it is sorted by and however large the pages', async () => {
    await using database = await open()
    const property = fc.asyncProperty(
      fc.array(aRow, { maxLength: 16 }),
      anOrder,
      fc.integer({ min: 1, max: 9 }),
      fc.boolean(),
      async (rows, order, limit, searched) => {
        const { stored, records } = await fill(database, rows)
        const filter = { collection: 'requests', order, limit, ...(searched && { q: 'text' }) }
        expect(await readAll((cursor) => stored.list({ ...filter, cursor }))).toEqual(sorted(records, order))
      },
    )
    await fc.assert(property, { numRuns: 25 })
  })

  test('neither hides nor doubles what was there, when rows come and go meanwhile', async () => {
    await using database = await open()
    const { stored, records, portal } = await fill(
      database,
      Array.from({ length: 9 }, (_, index) => ({ title: `${index}` })),
    )
    const order = { by: 'title', direction: 'ascending' } as const
    const seen = await readAll(async (cursor) => {
      const page = await stored.list({ collection: 'requests', order, limit: 2, cursor })
      const last = page.items.at(-1)
      await database.store.unit(async (tx) => {
        const { records: changing } = tx.in(portal.id)
        await changing.insert(aRecord(portal.id, { title: ' before all' }), '')
        if (last) await changing.update(last.id, { trashedAt: day(1) })
      })
      return page
    })
    expect(seen).toEqual(records.map(({ id }) => id))
  })

  test('has fifty items to a page unless told, and at most two hundred', async () => {
    await using database = await open()
    const { stored } = await fill(
      database,
      Array.from({ length: 51 }, () => ({})),
    )
    const filter = { collection: 'requests', order: { by: 'createdAt', direction: 'ascending' } } as const
    expect((await stored.list(filter)).items).toHaveLength(50)
    expect((await stored.list({ ...filter, limit: 200 })).items).toHaveLength(51)
    for (const limit of [0, 201, -1, 1.5, Number.NaN]) {
      await expect(stored.list({ ...filter, limit })).rejects.toMatchObject({ code: 'list.limit-invalid', kind: 'invalid' })
    }
  })

  test('refuses a cursor it did not give out', async () => {
    await using database = await open()
    const { id } = await openPortal(database)
    const { stored } = await fill(database, [{}, {}, {}])
    const by = (name: Order['by']) => ({ collection: 'requests', order: { by: name, direction: 'ascending' }, limit: 1 }) as const
    const { next } = await stored.list(by('createdAt'))
    const cursor = must(next)
    const forged = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url')
    const name = 'records-createdAt-ascending'
    const broken = [
      '',
      'x',
      `${cursor}=`,
      cursor.slice(0, -2),
      forged(null),
      forged([name]),
      forged([name, '2026-04-01', 'y']),
      forged([name, 8.64e15, 'y']),
      forged([name, 1.5, 'y']),
      forged([name, 1, { sql: '1=1' }]),
      forged([name, 1, 'b\0']),
      forged([name, 1, '\ud800']),
      forged([name, null, 'b']),
    ]
    for (const text of broken) {
      const refused = { code: 'list.cursor-invalid', kind: 'invalid' }
      await expect(stored.list({ ...by('createdAt'), cursor: text })).rejects.toMatchObject(refused)
    }
    await expect(stored.list({ ...by('title'), cursor })).rejects.toMatchObject({ code: 'list.cursor-invalid' })
    await expect(database.store.read.in(id).pages.trashed({ cursor })).rejects.toMatchObject({ code: 'list.cursor-invalid' })
  })

  test('refuses whatever a stranger may send as a cursor, and never fails otherwise', async () => {
    await using database = await open()
    const { stored } = await fill(database, [{}, {}])
    const orders = ['createdAt', 'dueAt', 'number', 'title'] as const
    const value = fc.oneof(fc.string(), fc.double(), fc.integer(), fc.constant(null))
    const parts = fc.tuple(fc.constantFrom(...orders.map((by) => `records-${by}-ascending`)), value, value)
    const property = fc.asyncProperty(parts, fc.constantFrom(...orders), async (forged, by) => {
      const cursor = Buffer.from(JSON.stringify(forged)).toString('base64url')
      const answer = stored.list({ collection: 'requests', order: { by, direction: 'ascending' }, cursor })
      const outcome = await answer.then(
        ({ items }) => items.length <= 2,
        ({ code }: { readonly code?: unknown }) => code,
      )
      expect([true, 'list.cursor-invalid']).toContain(outcome)
    })
    await fc.assert(property, { numRuns: 200 })
  })
})
