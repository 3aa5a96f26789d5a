import { type PageId, type PortalId, userIdSchema } from '@tsuzuri/model'
import { aPage, describeEachDialect, type TestStore } from '@tsuzuri/testing'
import { expect, test } from 'vitest'
import type { LogAppend } from '../stores/log-store.ts'
import { openPortal } from '../test/open-portal.ts'

interface Place {
  readonly portalId: PortalId
  readonly pageId: PageId
}
const at = new Date(Date.UTC(2026, 4, 1, 0, 0, 0, 7))
const update = (...bytes: readonly number[]) => ({ actorId: 'sato', data: new Uint8Array(bytes), at })

const openPage = async (database: TestStore): Promise<Place> => {
  const { id: portalId } = await openPortal(database)
  return { portalId, pageId: await anotherPage(database, portalId, 'page') }
}
const anotherPage = async ({ store }: TestStore, portalId: PortalId, slug: string): Promise<PageId> => {
  const page = aPage(portalId, { slug, path: slug })
  await store.unit((tx) => tx.in(portalId).pages.insert(page))
  return page.id
}
const appendOf = (place: Place, updates: LogAppend['updates'], claims: readonly (readonly [number, string])[] = []): LogAppend => ({
  ...place,
  updates,
  claims: new Map(claims),
})

describeEachDialect('appending to the logs of pages', (open) => {
  test('gives back what was appended, in order and counted from 1, with bytes of a larger buffer and none at all', async () => {
    await using database = await open()
    const place = await openPage(database)
    const { store } = database
    const view = new Uint8Array([9, 9, 0, 1, 255, 9]).subarray(2, 5)
    expect(await store.log.append(appendOf(place, [update(1), { ...update(), data: view }, update()]))).toEqual({
      kind: 'appended',
      seq: 3,
    })
    expect(await store.log.append(appendOf(place, [update(2)]))).toEqual({ kind: 'appended', seq: 4 })
    expect([...view]).toEqual([0, 1, 255])
    const told = [[1], [0, 1, 255], [], [2]].map((bytes, index) => ({ ...update(...bytes), seq: index + 1 }))
    expect(await store.read.in(place.portalId).updates.load(place.pageId)).toEqual({ snapshot: null, snapshotSeq: 0, tail: told })
  })

  test('has no gap on any page, whatever comes at once, from units and from another process too', async () => {
    await using database = await open()
    const place = await openPage(database)
    const places = [place, { ...place, pageId: await anotherPage(database, place.portalId, 'other') }]
    const another = await database.reopen()
    const { store } = database
    const ends = await Promise.all(
      Array.from({ length: 60 }, async (_, number) => {
        const { portalId, pageId } = places[number % 2] ?? place
        const added = Array.from({ length: (number % 3) + 1 }, () => update(number))
        if (number % 5 === 0) return store.unit((tx) => tx.in(portalId).updates.append(pageId, added))
        const outcome = await (number % 7 === 0 ? another : store).log.append({ portalId, pageId, updates: added, claims: new Map() })
        return outcome.kind === 'appended' ? outcome.seq : 0
      }),
    )
    await another.close()
    for (const [index, { portalId, pageId }] of places.entries()) {
      const { tail } = await store.read.in(portalId).updates.load(pageId)
      expect(tail.map(({ seq }) => seq)).toEqual(Array.from({ length: 60 }, (_, count) => count + 1))
      // Each answer is the number of its own last one, and what came together lies together.
      for (let number = index; number < 60; number += 2) {
        const own = tail.filter(({ data }) => data[0] === number).map(({ seq }) => seq)
        expect([own.length, own.at(-1), (own.at(-1) ?? 0) - (own[0] ?? 0)]).toEqual([(number % 3) + 1, ends[number], number % 3])
      }
    }
  })

  test('refuses a page that is missing, in the trash or in another portal, and takes what came along with it for others', async () => {
    await using database = await open()
    const place = await openPage(database)
    const { store } = database
    const trashed = await anotherPage(database, place.portalId, 'trashed')
    await store.unit((tx) => tx.in(place.portalId).pages.trash(trashed, at, userIdSchema.parse('sato')))
    const foreign = await openPortal(database, { slug: 'xyz' })
    const outcomes = await Promise.all([
      store.log.append(appendOf({ ...place, pageId: trashed }, [update(1)], [[7, 'sato']])),
      store.log.append(appendOf({ ...place, portalId: foreign.id }, [update(2)])),
      store.log.append(appendOf({ ...place, pageId: aPage(place.portalId).id }, [update(3)])),
      store.log.append(appendOf(place, [update(4)])),
    ])
    expect(outcomes).toEqual([{ kind: 'missing' }, { kind: 'missing' }, { kind: 'missing' }, { kind: 'appended', seq: 1 }])
    const { updates } = store.read.in(place.portalId)
    expect([await updates.head(trashed), await updates.clients(trashed)]).toEqual([0, new Map()])
  })

  test('binds client ids with the first updates written under them; one of somebody else refuses all that comes with it', async () => {
    await using database = await open()
    const place = await openPage(database)
    const { store } = database
    const largest = 4_294_967_295
    const claims = [
      [largest, 'sato'],
      [7, 'suzuki'],
    ] as const
    expect(await store.log.append(appendOf(place, [update(1)], claims))).toEqual({ kind: 'appended', seq: 1 })
    expect(await store.log.append(appendOf(place, [update(2)], [[7, 'suzuki']]))).toEqual({ kind: 'appended', seq: 2 })
    const stolen = [
      [7, 'sato'],
      [9, 'sato'],
      [largest, 'suzuki'],
    ] as const
    const refused = await store.log.append(appendOf(place, [update(3)], stolen))
    expect(refused.kind === 'taken' && refused.clientIds.toSorted((one, other) => one - other)).toEqual([7, largest])
    const { updates } = store.read.in(place.portalId)
    expect(await updates.head(place.pageId)).toBe(2)
    expect((await updates.clients(place.pageId)).get(7)).toBe('suzuki')
    expect(await store.log.append(appendOf(place, [update(3)], [[9, 'sato']]))).toEqual({ kind: 'appended', seq: 3 })
  })

  test('tells where the logs of many pages end, and whose readers have yet to be shown the last of it', async () => {
    await using database = await open()
    const place = await openPage(database)
    const { store } = database
    const [empty, trashed] = [await anotherPage(database, place.portalId, 'empty'), await anotherPage(database, place.portalId, 'gone')]
    for (const pageId of [place.pageId, trashed]) await store.log.append(appendOf({ ...place, pageId }, [update(1), update(2)]))
    await store.unit((tx) => tx.in(place.portalId).pages.trash(trashed, at, userIdSchema.parse('sato')))
    const foreign = await openPortal(database, { slug: 'xyz' })
    const asked = [place, { ...place, pageId: empty }, { portalId: foreign.id, pageId: trashed }]
    expect(await store.log.heads(asked)).toEqual(new Map([[place.pageId, 2]]))
    expect(await store.log.heads([])).toEqual(new Map())
    expect(await store.log.unshown()).toEqual([place])
    await store.unit((tx) => tx.in(place.portalId).pages.update(place.pageId, { headSeq: 2 }))
    expect(await store.log.unshown()).toEqual([])
  })

  test('takes twelve thousand updates at once, and a large one', async () => {
    await using database = await open()
    const place = await openPage(database)
    const many = Array.from({ length: 12_000 }, () => update(1))
    expect(await database.store.log.append(appendOf(place, many))).toEqual({ kind: 'appended', seq: 12_000 })
    const large = { ...update(), data: new Uint8Array(8 * 1024 * 1024).fill(7) }
    expect(await database.store.log.append(appendOf(place, [large]))).toEqual({ kind: 'appended', seq: 12_001 })
    const [last] = await database.store.read.in(place.portalId).updates.since(place.pageId, 12_000)
    expect(last?.data.byteLength === large.data.byteLength && Buffer.compare(last.data, large.data) === 0).toBe(true)
  })

  test('is seen by the unit that comes next, and refused inside of one, which it would wait for', async () => {
    await using database = await open()
    const place = await openPage(database)
    const { store } = database
    const appended = store.log.append(appendOf(place, [update(1)]))
    const next = store.unit(async (tx) => {
      await expect(store.log.append(appendOf(place, [update(2)]))).rejects.toMatchObject({ code: 'log.inside' })
      await appended
      return tx.in(place.portalId).updates.head(place.pageId)
    })
    expect([await appended, await next]).toEqual([{ kind: 'appended', seq: 1 }, 1])
  })

  test('finishes what it was given before the store closes, and refuses what comes after', async () => {
    await using database = await open()
    const place = await openPage(database)
    const closing = await database.reopen()
    const accepted = closing.log.append(appendOf(place, [update(1)]))
    await closing.close()
    expect(await accepted).toEqual({ kind: 'appended', seq: 1 })
    await expect(closing.log.append(appendOf(place, [update(2)]))).rejects.toMatchObject({ code: 'unit.closed' })
    expect(await database.store.read.in(place.portalId).updates.head(place.pageId)).toBe(1)
  })
})
