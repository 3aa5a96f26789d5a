import type { PortalId } from '@tsuzuri/model'
import { aPage, describeEachDialect, type TestStore } from '@tsuzuri/testing'
import { expect, test } from 'vitest'
import type { LoggedUpdate } from '../stores/update-log.ts'
import { openPortal } from '../test/open-portal.ts'

const day = (number: number): Date => new Date(Date.UTC(2026, 4, number, 0, 0, 0, 7))
const update = (byte: number, at = day(byte)): Omit<LoggedUpdate, 'seq'> => ({
  actorId: `actor-${byte}`,
  data: new Uint8Array([0, byte, 255]),
  at,
})
const seqs = (updates: readonly LoggedUpdate[] | undefined): readonly number[] | undefined => updates?.map(({ seq }) => seq)

const openPage = async (database: TestStore): Promise<{ readonly portalId: PortalId; readonly pageId: ReturnType<typeof aPage>['id'] }> => {
  const portal = await openPortal(database)
  const page = aPage(portal.id)
  await database.store.unit((tx) => tx.in(portal.id).pages.insert(page))
  return { portalId: portal.id, pageId: page.id }
}

describeEachDialect('the log of a live document', (open) => {
  test('gives back what was appended, in order and counted from 1', async () => {
    await using database = await open()
    const { portalId, pageId } = await openPage(database)
    const { store } = database
    expect(await store.unit((tx) => tx.in(portalId).updates.append(pageId, [update(1), update(2)]))).toBe(2)
    expect(await store.unit((tx) => tx.in(portalId).updates.append(pageId, []))).toBe(2)
    expect(await store.unit((tx) => tx.in(portalId).updates.append(pageId, [update(3)]))).toBe(3)
    const log = store.read.in(portalId).updates
    const all = [1, 2, 3].map((seq) => ({ ...update(seq), seq }))
    expect(await log.load(pageId)).toEqual({ snapshot: null, snapshotSeq: 0, tail: all })
    expect(await log.since(pageId, 1)).toEqual(all.slice(1))
    expect(await log.since(pageId, 1, 2)).toEqual(all.slice(1, 2))
    expect(await log.marks(pageId, 1, 1)).toEqual(all.slice(1, 2).map(({ seq, actorId, at }) => ({ seq, actorId, at })))
    expect(await log.head(pageId)).toBe(3)
  })

  test('takes more at once than fit into one statement', async () => {
    await using database = await open()
    const { portalId, pageId } = await openPage(database)
    const many = Array.from({ length: 12_000 }, () => update(1))
    expect(await database.store.unit((tx) => tx.in(portalId).updates.append(pageId, many))).toBe(12_000)
    expect(seqs(await database.store.read.in(portalId).updates.since(pageId, 0))).toEqual(many.map((_, index) => index + 1))
  })

  test('has no gap whoever appends at once, and none from what was rolled back', async () => {
    await using database = await open()
    const { portalId, pageId } = await openPage(database)
    const { store } = database
    const append = (number: number) =>
      store.unit(async (tx) => {
        const seq = await tx.in(portalId).updates.append(pageId, [update(number), update(number)])
        if (number % 5 === 0) throw new Error('changed my mind')
        return seq
      })
    const ends = await Promise.allSettled(Array.from({ length: 25 }, (_, number) => append(number)))
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(20)
    const { tail } = await store.read.in(portalId).updates.load(pageId)
    expect(seqs(tail)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1))
    expect(tail.every(({ actorId }, index) => actorId === tail[index - (index % 2)]?.actorId)).toBe(true)
  })

  test('of a page nobody wrote in is empty', async () => {
    await using database = await open()
    const { portalId, pageId } = await openPage(database)
    const log = database.store.read.in(portalId).updates
    expect(await log.load(pageId)).toEqual({ snapshot: null, snapshotSeq: 0, tail: [] })
    expect(await log.loadAt(pageId, 0)).toEqual({ snapshot: null, snapshotSeq: 0, tail: [] })
    expect([await log.head(pageId), await log.loadAt(pageId, 1)]).toEqual([0, null])
  })

  test('begins at its last snapshot, and can be read as of any update that is still there', async () => {
    await using database = await open()
    const { portalId, pageId } = await openPage(database)
    const { store } = database
    const state = (byte: number) => new Uint8Array([byte, byte])
    await store.unit((tx) =>
      tx.in(portalId).updates.append(
        pageId,
        [1, 2, 3, 4, 5, 6].map((seq) => update(seq)),
      ),
    )
    await store.unit((tx) => tx.in(portalId).updates.compact(pageId, 2, state(2), { since: day(1) }))
    await store.unit((tx) => tx.in(portalId).updates.compact(pageId, 5, state(5), { since: day(4) }))
    const log = store.read.in(portalId).updates
    expect(await log.load(pageId)).toEqual({ snapshot: state(5), snapshotSeq: 5, tail: [{ ...update(6), seq: 6 }] })
    expect(seqs(await log.since(pageId, 0))).toEqual([4, 5, 6])
    // 4 was kept, and what it stands on is not: 3 is gone and in no snapshot but that of 5.
    expect(await log.loadAt(pageId, 4)).toBe(null)
    expect(await log.loadAt(pageId, 5)).toEqual({ snapshot: state(5), snapshotSeq: 5, tail: [] })
    expect(seqs((await log.loadAt(pageId, 6))?.tail)).toEqual([6])
    expect(await log.loadAt(pageId, 7)).toBe(null)
  })

  test('keeps older snapshots while updates build on them, and drops them after', async () => {
    await using database = await open()
    const { portalId, pageId } = await openPage(database)
    const { store } = database
    const compact = (seq: number, before: Date) =>
      store.unit((tx) => tx.in(portalId).updates.compact(pageId, seq, new Uint8Array([seq]), { since: before }))
    await store.unit((tx) =>
      tx.in(portalId).updates.append(
        pageId,
        [1, 2, 3, 4].map((seq) => update(seq)),
      ),
    )
    await compact(2, day(3))
    await compact(4, day(3))
    const log = store.read.in(portalId).updates
    expect(await log.loadAt(pageId, 3)).toEqual({ snapshot: new Uint8Array([2]), snapshotSeq: 2, tail: [{ ...update(3), seq: 3 }] })
    await compact(4, day(30))
    expect([await log.loadAt(pageId, 2), await log.loadAt(pageId, 3)]).toEqual([null, null])
    expect(await log.load(pageId)).toEqual({ snapshot: new Uint8Array([4]), snapshotSeq: 4, tail: [] })
    expect(await store.unit((tx) => tx.in(portalId).updates.append(pageId, [update(9)]))).toBe(5)
    await expect(compact(6, day(30))).rejects.toMatchObject({ code: 'store.log-ahead' })
  })

  test('keeps few of the states of a page that is written much, and still tells it as it was at any update', async () => {
    await using database = await open()
    const { portalId, pageId } = await openPage(database)
    const { store } = database
    for (let seq = 500; seq <= 12_000; seq += 500) {
      await store.unit((tx) =>
        tx.in(portalId).updates.append(
          pageId,
          Array.from({ length: 500 }, () => update(9)),
        ),
      )
      await store.unit((tx) => tx.in(portalId).updates.compact(pageId, seq, new Uint8Array([seq / 500]), { since: day(1) }))
    }
    const log = store.read.in(portalId).updates
    expect(await store.driver.database.$count(store.tables.snapshots)).toBe(4)
    expect(await log.load(pageId)).toEqual({ snapshot: new Uint8Array([24]), snapshotSeq: 12_000, tail: [] })
    for (const seq of [1, 499, 4_999, 5_000, 5_700, 11_999]) expect((await log.loadAt(pageId, seq))?.tail.at(-1)?.seq ?? 5_000).toBe(seq)
  })

  test('keeps no more than the newest, by their number and their bytes, and whatever nobody has counted yet', async () => {
    await using database = await open()
    const { portalId, pageId } = await openPage(database)
    const { store } = database
    const log = store.read.in(portalId).updates
    const compact = async (counted: number, rows: number, bytes: number) => {
      const kept = { since: day(1), newest: { counted, rows, bytes } }
      await store.unit((tx) => tx.in(portalId).updates.compact(pageId, 9, new Uint8Array([9]), kept))
      return seqs(await log.since(pageId, 0))
    }
    await store.unit((tx) => tx.in(portalId).updates.append(pageId, Array(10).fill(update(2))))
    // Each has three bytes; the tenth is in no state yet.
    expect(await compact(0, 4, 99)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(await compact(2, 4, 99)).toEqual([3, 4, 5, 6, 7, 8, 9, 10])
    expect([await log.agedPages(day(1), 7), await log.agedPages(day(1), 8)]).toEqual([[pageId], []])
    expect(await compact(9, 6, 99)).toEqual([4, 5, 6, 7, 8, 9, 10])
    expect(await compact(9, 6, 9)).toEqual([7, 8, 9, 10])
    expect(await compact(9, 6, 2)).toEqual([10])
    expect(await log.load(pageId)).toMatchObject({ snapshotSeq: 9, tail: [{ seq: 10 }] })
    expect([await log.loadAt(pageId, 8), (await log.loadAt(pageId, 9))?.snapshotSeq]).toEqual([null, 9])
  })

  test('tells which pages keep updates from before a time, or too many', async () => {
    await using database = await open()
    const { portalId, pageId } = await openPage(database)
    const other = await openPage(database)
    const { store } = database
    await store.unit((tx) => tx.in(portalId).updates.append(pageId, [update(1), update(2), update(9)]))
    await store.unit((tx) => tx.in(other.portalId).updates.append(other.pageId, [update(1)]))
    const aged = (before: Date) => store.read.in(portalId).updates.agedPages(before, 3)
    expect([await aged(day(1)), await aged(day(2))]).toEqual([[], [pageId]])
    await store.unit((tx) => tx.in(portalId).updates.compact(pageId, 3, new Uint8Array([3]), { since: day(5) }))
    expect([await aged(day(9)), await aged(day(10))]).toEqual([[], [pageId]])
  })

  test('with a hole in it is refused rather than read wrongly', async () => {
    await using database = await open()
    const { portalId, pageId } = await openPage(database)
    const { store } = database
    await store.unit((tx) => tx.in(portalId).updates.append(pageId, [update(1), update(2), update(3)]))
    const { updates } = store.tables
    const { eq } = await import('drizzle-orm')
    await store.driver.unit(async () => void (await store.driver.database.delete(updates).where(eq(updates.seq, 2))))
    await expect(store.read.in(portalId).updates.load(pageId)).rejects.toMatchObject({ code: 'store.log-broken' })
  })

  test('binds a client id to whoever came first', async () => {
    await using database = await open()
    const { portalId, pageId } = await openPage(database)
    const { store } = database
    const largest = 2 ** 53 - 1
    const bind = (clientId: number, actorId: string) => store.unit((tx) => tx.in(portalId).updates.bindClient(pageId, clientId, actorId))
    expect(await Promise.all([bind(largest, 'sato'), bind(largest, 'tanaka'), bind(1, 'tanaka')])).toEqual(['sato', 'sato', 'tanaka'])
    expect(await store.read.in(portalId).updates.clients(pageId)).toEqual(
      new Map([
        [largest, 'sato'],
        [1, 'tanaka'],
      ]),
    )
  })
})
