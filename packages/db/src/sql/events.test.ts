import { anEvent, describeEachDialect } from '@tsuzuri/testing'
import { expect, test } from 'vitest'
import { openPortal } from '../test/open-portal.ts'

describeEachDialect('events', (open) => {
  test('come back as they were written, numbered in the order of commits whoever writes at once', async () => {
    await using database = await open()
    const second = await database.reopen()
    const { id } = await openPortal(database)
    const { store } = database
    const rolledBack = store.unit(async (tx) => {
      await tx.events.add(anEvent())
      throw new Error('no')
    })
    await rolledBack.catch(() => {})
    const add = async (index: number) => {
      const event = anEvent({ portalId: id, collection: 'requests', data: { index, text: '依頼', deep: [{ a: null }] } })
      return (index % 2 === 0 ? store : second).unit((tx) => tx.events.add(event))
    }
    const written = []
    for (let index = 0; index < 10; index++) written.push(await add(index))
    expect(written.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(await store.read.events.after(0, 100)).toEqual(written)
    await second.close()
  })

  test('of many at once are numbered in their order, after those there are, and heard like any other', async () => {
    await using database = await open()
    const { store } = database
    const heard: number[] = []
    store.onCommit((events) => heard.push(...events.map(({ seq }) => seq)))
    await store.unit((tx) => tx.events.add(anEvent()))
    const many = Array.from({ length: 1_100 }, () => anEvent())
    await store.unit((tx) => tx.events.addAll(many))
    await store.unit((tx) => tx.events.add(anEvent()))
    const read = await store.read.events.after(1, 2_000)
    expect(read.slice(0, 1_100).map(({ id, seq }) => [id, seq])).toEqual(many.map(({ id }, index) => [id, index + 2]))
    expect(heard).toEqual(Array.from({ length: 1_102 }, (_, index) => index + 1))
  })

  test('of a number that a machine without power may have forgotten are not written after it starts again', async () => {
    await using database = await open()
    const { store } = database
    await store.unit((tx) => tx.events.add(anEvent()))
    const again = await database.reopen()
    const add = (): Promise<{ readonly seq: number }> => again.unit((tx) => tx.events.add(anEvent()))
    const seqs = [(await add()).seq, (await add()).seq]
    expect(seqs).toEqual(store.dialect === 'sqlite' ? [1_001, 1_002] : [2, 3])
    await again.close()
  })

  test('are read forwards by projections and backwards by the audit trail, a portal’s own apart', async () => {
    await using database = await open()
    const [one, two] = [await openPortal(database), await openPortal(database)]
    const { store } = database
    await store.unit(async (tx) => {
      for (const portalId of [one.id, two.id, null, one.id, one.id]) await tx.events.add(anEvent({ portalId }))
    })
    const { events } = store.read
    const seqs = (found: readonly { readonly seq: number }[]) => found.map(({ seq }) => seq)
    expect(seqs(await events.after(1, 3))).toEqual([2, 3, 4])
    expect(seqs(await events.after(1, 10, one.id))).toEqual([4, 5])
    expect(seqs(await events.before(null, 2, one.id))).toEqual([5, 4])
    expect(seqs(await events.before(4, 10, one.id))).toEqual([1])
    expect([await events.head(), await events.head(two.id), await events.head(one.id)]).toEqual([5, 2, 5])
  })

  test('are remembered by how far each projection has read', async () => {
    await using database = await open()
    const { store } = database
    expect([await store.read.events.head(), await store.read.events.cursor('search')]).toEqual([0, 0])
    await store.unit((tx) => tx.events.advance('search', 7))
    await store.unit((tx) => tx.events.advance('search', 3))
    // A process that is behind does not take it back.
    expect([await store.read.events.cursor('search'), await store.read.events.cursor('notices')]).toEqual([7, 0])
  })
})
