import type { DomainEvent } from '@tsuzuri/model'
import { anEvent, aPage, aPortal, describeEachDialect } from '@tsuzuri/testing'
import { expect, test } from 'vitest'
import { isUniqueViolation } from './is-unique-violation.ts'
import { openPortal } from './test/open-portal.ts'

/** A promise with its handles outside, to make two things happen in a certain order. */
const gate = () => Promise.withResolvers<void>()

describeEachDialect('a unit of work', (open) => {
  test('leaves nothing behind when it fails', async () => {
    await using database = await open()
    const { store } = database
    const portal = aPortal()
    const failing = store.unit(async (tx) => {
      await tx.portals.insert(portal)
      await tx.in(portal.id).pages.insert(aPage(portal.id))
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await store.read.portals.get(portal.id)).toBe(null)
    expect(await store.read.in(portal.id).pages.tree()).toEqual([])
  })

  test('shows nothing to others while it is open, and all to itself', async () => {
    await using database = await open()
    const { store } = database
    const portal = aPortal()
    const [written, mayEnd] = [gate(), gate()]
    const unit = store.unit(async (tx) => {
      await tx.portals.insert(portal)
      expect(await tx.portals.get(portal.id)).toEqual(portal)
      written.resolve()
      await mayEnd.promise
    })
    await written.promise
    expect(await store.read.portals.get(portal.id)).toBe(null)
    mayEnd.resolve()
    await unit
    expect(await store.read.portals.get(portal.id)).toEqual(portal)
  })

  test('may read and then write without losing what another wrote: fifty at once count to fifty', async () => {
    await using database = await open()
    const { store } = database
    const { id, version } = await openPortal(database)
    const increment = () =>
      store.unit(async (tx) => {
        const portal = await tx.portals.get(id)
        await tx.portals.update(id, { version: (portal?.version ?? 0) + 1 })
      })
    await Promise.all(Array.from({ length: 50 }, increment))
    expect((await store.read.portals.get(id))?.version).toBe(version + 50)
  })

  test('of a second process waits for the first, too', async () => {
    await using database = await open()
    const second = await database.reopen()
    const { id, version } = await openPortal(database)
    // SQLite makes the whole thread wait for another handle, so here the units of the two take turns.
    for (const store of [database.store, second, database.store, second]) {
      await store.unit(async (tx) => {
        const portal = await tx.portals.get(id)
        await tx.portals.update(id, { version: (portal?.version ?? 0) + 1 })
      })
    }
    await second.close()
    expect((await database.store.read.portals.get(id))?.version).toBe(version + 4)
  })

  test('inside a unit joins it', async () => {
    await using database = await open()
    const { store } = database
    const [outer, inner] = [aPortal(), aPortal()]
    const failing = store.unit(async (tx) => {
      await tx.portals.insert(outer)
      await store.unit(async (same) => {
        expect(await same.portals.get(outer.id)).toEqual(outer)
        await same.portals.insert(inner)
      })
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await store.read.portals.get(inner.id)).toBe(null)
  })

  test('is undone when one inside it failed, even if somebody caught that', async () => {
    await using database = await open()
    const { store } = database
    const portal = aPortal()
    const unit = store.unit(async (tx) => {
      await tx.portals.insert(portal)
      await store.unit(() => Promise.reject(new Error('inner'))).catch(() => {})
    })
    await expect(unit).rejects.toThrow('inner')
    expect(await store.read.portals.get(portal.id)).toBe(null)
  })

  test('can do nothing more after a statement of it failed', async () => {
    await using database = await open()
    const { store } = database
    const taken = await openPortal(database)
    const [free, late] = [aPortal(), aPortal()]
    const codes: unknown[] = []
    const unit = store.unit(async (tx) => {
      await tx.portals.insert(free)
      await tx.portals.insert(aPortal({ slug: taken.slug })).catch(() => {})
      await tx.portals.insert(late).catch((error) => codes.push(error.cause.code))
    })
    await expect(unit).rejects.toSatisfy(isUniqueViolation)
    expect(codes).toEqual(['unit.broken'])
    expect((await store.read.portals.list({})).items).toEqual([taken])
  })

  test('is the only place to write in', async () => {
    await using database = await open()
    const { store } = database
    const portal = aPortal()
    await expect(store.read.portals.insert(portal)).rejects.toMatchObject({ cause: { code: 'unit.required' } })
    const [late] = [gate()]
    const escaped = await store.unit(async (tx) => ({ write: late.promise.then(() => tx.portals.insert(portal)) }))
    late.resolve()
    await expect(escaped.write).rejects.toMatchObject({ cause: { code: 'unit.required' } })
    expect(await store.read.portals.get(portal.id)).toBe(null)
  })

  test('is refused once the store is closed, and those that wait are finished first', async () => {
    await using database = await open()
    const store = await database.reopen()
    const portal = aPortal()
    const waiting = store.unit((tx) => tx.portals.insert(portal))
    await store.close()
    await waiting
    await expect(store.unit((tx) => tx.portals.insert(aPortal()))).rejects.toMatchObject({ code: 'unit.closed' })
    expect(await database.store.read.portals.get(portal.id)).toEqual(portal)
  })
})

describeEachDialect('after a commit', (open) => {
  test('listeners hear its events, in the order of all commits', async () => {
    await using database = await open()
    const { store } = database
    const heard: (readonly DomainEvent[])[] = []
    const stop = store.onCommit((events) => heard.push(events))
    const written = await Promise.all(
      Array.from({ length: 20 }, (_, unit) =>
        store.unit(async (tx) => [await tx.events.add(anEvent({ data: { unit } })), await tx.events.add(anEvent({ data: { unit } }))]),
      ),
    )
    stop()
    await store.unit((tx) => tx.events.add(anEvent()))
    expect(heard).toEqual(written)
    expect(heard.flat().map(({ seq }) => seq)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1))
  })

  test('and only then: not of what was rolled back, and not before others can read it', async () => {
    await using database = await open()
    const { store } = database
    const portal = aPortal()
    const seen: Promise<unknown>[] = []
    store.onCommit(() => seen.push(store.read.portals.get(portal.id)))
    const failing = store.unit(async (tx) => {
      await tx.events.add(anEvent())
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(seen).toEqual([])
    await store.unit(async (tx) => {
      await tx.portals.insert(portal)
      await tx.events.add(anEvent())
    })
    expect(await Promise.all(seen)).toEqual([portal])
    expect(await store.read.events.head()).toBe(1)
  })

  test('a listener may begin a unit of its own', async () => {
    await using database = await open()
    const { store } = database
    const portal = aPortal()
    const followed = gate()
    store.onCommit(() => void store.unit((tx) => tx.portals.insert(portal)).then(followed.resolve, followed.reject))
    await store.unit((tx) => tx.events.add(anEvent()))
    await followed.promise
    expect(await store.read.portals.get(portal.id)).toEqual(portal)
  })

  test('a listener that throws is warned of, and neither undoes the unit nor silences the next', async () => {
    await using database = await open()
    const { store } = database
    const warned = new Promise<Error>((resolve) => process.once('warning', resolve))
    let heard = 0
    store.onCommit(() => {
      throw new Error('deaf')
    })
    store.onCommit((events) => (heard += events.length))
    await store.unit((tx) => tx.events.add(anEvent()))
    expect((await warned).message).toBe('deaf')
    expect(heard).toBe(1)
    expect(await store.read.events.head()).toBe(1)
  })
})

describeEachDialect('a unit that need not last', (open) => {
  test('is whole, seen by all once it answers, and what comes after it lasts again', async () => {
    await using database = await open()
    const { store } = database
    const [one, two] = [aPortal(), aPortal()]
    await store.unit((tx) => tx.portals.insert(one), { lasts: false })
    await store.unit((tx) => tx.portals.insert(two))
    const failing = store.unit(
      async (tx) => {
        await tx.portals.update(one.id, { name: '別名' })
        throw new Error('no')
      },
      { lasts: false },
    )
    await expect(failing).rejects.toThrow('no')
    expect((await store.read.portals.list({})).items.map(({ name }) => name).toSorted()).toEqual([one.name, two.name].toSorted())
  })
})
