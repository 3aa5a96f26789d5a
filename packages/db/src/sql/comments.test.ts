import { randomUUID } from 'node:crypto'
import { commentIdSchema, type PageComment, type PageThread } from '@tsuzuri/model'
import { aPage, describeEachDialect } from '@tsuzuri/testing'
import { expect, test } from 'vitest'
import { openPortal } from '../test/open-portal.ts'

const minute = (number: number): Date => new Date(Date.UTC(2026, 3, 1, 0, number))

describeEachDialect('comments on pages', (open) => {
  const furnish = async () => {
    const database = await open()
    const { id: portalId } = await openPortal(database)
    const page = aPage(portalId)
    await database.store.unit((tx) => tx.in(portalId).pages.insert(page))
    const thread = (at: number, said: Partial<PageThread> = {}): PageThread => ({
      id: commentIdSchema.parse(randomUUID()),
      portalId,
      pageId: page.id,
      anchor: null,
      version: 1,
      createdAt: minute(at),
      updatedAt: minute(at),
      resolvedAt: null,
      resolvedBy: null,
      resolvedByName: null,
      ...said,
    })
    const comment = ({ id }: PageThread, at: number, said: Partial<PageComment> = {}): PageComment => ({
      id: commentIdSchema.parse(randomUUID()),
      portalId,
      threadId: id,
      body: `${at}`,
      actorId: 'hana',
      actorName: '花子',
      side: 'client',
      at: minute(at),
      version: 1,
      editedAt: null,
      removedAt: null,
      ...said,
    })
    return { database, portalId, page, thread, comment }
  }

  test('come back as they were put, and as they were changed', async () => {
    const { database, portalId, thread, comment } = await furnish()
    await using _ = database
    const { store } = database
    const anchor = { start: ['AQ=='], end: ['AA==', 'AQ=='], quote: '毎月\n末日', prefix: '締日は', suffix: '' }
    const kept = thread(1, { anchor })
    const said = comment(kept, 1, { body: 'なぜ𠮷日?' })
    await store.unit(async (tx) => {
      const { comments } = tx.in(portalId)
      await comments.addThread(kept)
      await comments.add(said)
    })
    const { comments } = store.read.in(portalId)
    expect([await comments.thread(kept.id), await comments.get(said.id)]).toEqual([kept, said])
    const resolved = { version: 2, resolvedAt: minute(2), resolvedBy: 'sato', resolvedByName: '佐藤' }
    const removed = { body: '', version: 2, removedAt: minute(2) }
    await store.unit(async (tx) => {
      expect(await tx.in(portalId).comments.updateThread(kept.id, resolved)).toEqual({ ...kept, ...resolved })
      expect(await tx.in(portalId).comments.update(said.id, removed)).toEqual({ ...said, ...removed })
    })
    for (const change of [
      () => store.unit((tx) => tx.in(portalId).comments.updateThread(said.id, { version: 3 })),
      () => store.unit((tx) => tx.in(portalId).comments.update(commentIdSchema.parse(randomUUID()), { version: 3 })),
    ])
      await expect(change()).rejects.toMatchObject({ code: 'store.missing' })
  })

  test('are listed thread by thread, the oldest first, by state and in parts', async () => {
    const { database, portalId, page, thread, comment } = await furnish()
    await using _ = database
    const threads = [1, 2, 3, 4, 5].map((at) => thread(at, at % 2 === 0 ? { resolvedAt: minute(9) } : {}))
    await database.store.unit(async (tx) => {
      const { comments } = tx.in(portalId)
      for (const each of threads.toReversed()) {
        await comments.addThread(each)
        for (const at of [20, 10]) await comments.add(comment(each, at))
      }
      await comments.add(comment(threads[0] ?? thread(0), 30, { removedAt: minute(31) }))
    })
    const { comments } = database.store.read.in(portalId)
    const ids = async (filter: Parameters<typeof comments.threads>[1]) =>
      (await comments.threads(page.id, filter)).items.map(({ id }) => id)
    const [one, two, three, four, five] = threads.map(({ id }) => id)
    expect([await ids({}), await ids({ state: 'open' }), await ids({ state: 'resolved' })]).toEqual([
      [one, two, three, four, five],
      [one, three, five],
      [two, four],
    ])
    const first = await comments.threads(page.id, { state: 'open', limit: 2 })
    expect(await ids({ state: 'open', cursor: first.next ?? '' })).toEqual([five])
    const some = await comments.ofThreads(threads.slice(0, 2).map(({ id }) => id))
    expect(some.filter(({ threadId }) => threadId === one).map(({ body }) => body)).toEqual(['10', '20', '30'])
    expect(some).toHaveLength(5)
    expect(await comments.ofThreads([])).toEqual([])
    const latest = await comments.latest(page.id, 6)
    expect([two, four]).toContain(latest.find(({ resolved }) => resolved)?.threadId)
    expect(latest.map(({ body }) => body).toSorted()).toEqual(['10', '20', '20', '20', '20', '20'])
  })
})
