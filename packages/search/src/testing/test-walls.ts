import { beforeAll, expect, test } from 'vitest'
import type { SearchAudience, SearchDocument } from '../search-index.ts'
import { aDocument } from './a-document.ts'
import { ask, put } from './ask.ts'
import { syntheticPortal } from './synthetic-corpus.ts'
import type { Opened } from './test-search-index.ts'

/** Who finds what: nothing crosses the wall of a portal, and a client sees nothing of the firm's own. */
export const testWalls = (opened: Opened): void => {
  const [ours, theirs, apart] = [syntheticPortal(0), syntheticPortal(1), syntheticPortal(2)]
  const shared = aDocument({ ref: 'page:1', title: '給与規程', body: '賞与の規程' })
  const documents: SearchDocument[] = [
    shared,
    aDocument({ ref: 'page:2', title: '給与メモ', body: '顧客には見せない見積', audience: 'firm' }),
    aDocument({ ref: 'record:3', kind: 'record', title: '給与の依頼', updatedAt: new Date('2026-05-01T00:00:00Z') }),
    aDocument({ ref: 'page:4', title: '給与規程', body: '秘密の単語ゼノンプロジェクト', portalId: theirs }),
    aDocument({ ref: 'file:5', kind: 'file', title: '給与一覧', portalId: theirs }),
    aDocument({ ref: 'page:6', title: '給与と賞与', portalId: apart }),
  ]
  beforeAll(() => put(opened(), documents))

  test.each([
    [
      'the firm in one portal',
      { portalIds: [ours], side: 'firm' },
      ['page:1', 'page:2', 'record:3'],
      { page: 2, record: 1, file: 0, member: 0 },
    ],
    ['a client in its portal', { portalIds: [ours], side: 'client' }, ['page:1', 'record:3'], { page: 1, record: 1, file: 0, member: 0 }],
    ['another client', { portalIds: [theirs], side: 'client' }, ['file:5', 'page:4'], { page: 1, record: 0, file: 1, member: 0 }],
    [
      'the firm in two portals of three',
      { portalIds: [ours, theirs], side: 'firm' },
      ['file:5', 'page:1', 'page:2', 'page:4', 'record:3'],
      { page: 3, record: 1, file: 1, member: 0 },
    ],
    [
      'the firm in all portals',
      { portalIds: [ours, theirs, apart], side: 'firm' },
      ['file:5', 'page:1', 'page:2', 'page:4', 'page:6', 'record:3'],
      { page: 4, record: 1, file: 1, member: 0 },
    ],
    [
      'a client of two portals',
      { portalIds: [apart, ours], side: 'client' },
      ['page:1', 'page:6', 'record:3'],
      { page: 2, record: 1, file: 0, member: 0 },
    ],
    ['someone without a portal', { portalIds: [], side: 'firm' }, [], { page: 0, record: 0, file: 0, member: 0 }],
    [
      'someone of a portal that is not indexed',
      { portalIds: [syntheticPortal(9)], side: 'firm' },
      [],
      { page: 0, record: 0, file: 0, member: 0 },
    ],
  ] as const)('hits, total and facets for %s', async (_, who, refs, kind) => {
    const { hits, total, facets } = await ask(opened(), '給与', who)
    expect({ refs: hits.map((hit) => hit.ref).sort(), total, facets }).toEqual({ refs, total: refs.length, facets: { kind } })
  })

  test.each(['ゼノンプロジェクト', 'ゼノンプロジェクド', 'ゼノン', '秘密の単語ゼノンプロジェクトの件'])(
    'no tier finds %s across the wall',
    async (text) => {
      const { hits, total, facets } = await ask(opened(), text)
      expect({ hits, total, facets }).toEqual({ hits: [], total: 0, facets: { kind: { page: 0, record: 0, file: 0, member: 0 } } })
    },
  )

  test.each(['見積', '顧客には見せない', '給与メモ見せない'])('no tier finds %s for a client', async (text) => {
    const { hits } = await ask(opened(), text, { side: 'client' })
    expect(hits.map((hit) => hit.ref)).not.toContain('page:2')
  })

  test('kinds narrow the hits and the total, and the facets tell of the others', async () => {
    const { hits, total, facets } = await ask(opened(), '給与', { kinds: ['record'] })
    expect({ refs: hits.map((hit) => hit.ref), total, facets }).toEqual({
      refs: ['record:3'],
      total: 1,
      facets: { kind: { page: 2, record: 1, file: 0, member: 0 } },
    })
  })

  test('dates narrow all of it: from a moment on, and before another', async () => {
    const may = new Date('2026-05-01T00:00:00Z')
    expect((await ask(opened(), '給与', { from: may })).hits.map((hit) => hit.ref)).toEqual(['record:3'])
    expect((await ask(opened(), '給与', { to: may })).facets).toEqual({ kind: { page: 2, record: 0, file: 0, member: 0 } })
  })

  test.each([
    ['firm', ['page:7.firm'], ['page:7.firm'], ['page:7.firm', 'strict']],
    // What comes close comes by the words of its own side.
    ['client', ['page:7'], [], ['page:7', 'relaxed']],
  ] as const)(
    'of a thing that says more to the firm, the %s finds its own side and counts it once',
    async (side, both, own, [together, loosely]) => {
      const told = { title: '旅費規程', body: '日当三千円', author: '佐藤' }
      const [open, whole] = [
        aDocument({ ref: 'page:7', ...told }),
        aDocument({ ref: 'page:7.firm', ...told, body: '日当三千円。改定案五千円' }),
      ]
      await put(
        opened(),
        [
          { ...open, audience: 'client' },
          { ...whole, audience: 'firm' },
        ],
        2,
      )
      const found = async (text: string) => {
        const { hits, near = [], total, facets, tier } = await ask(opened(), text, { side, facets: true })
        return { refs: [...hits, ...near].map(({ ref }) => ref), counts: [total, facets.kind.page, facets.author?.[0]?.count ?? 0], tier }
      }
      const expected = (refs: readonly string[]) => ({ refs, counts: [refs.length, refs.length, refs.length], tier: 'strict' })
      expect(await found('日当')).toEqual(expected(both))
      expect(await found('改定案五千円')).toEqual(expected(own))
      // Words of both sides, as one text.
      expect(await found('三千円 改定案')).toEqual({ ...expected([together]), tier: loosely })
      await put(opened(), [{ ...open, audience: 'all' }], 3)
      await opened().apply([{ op: 'remove', ref: 'page:7.firm' }], 4)
      expect(await found('日当')).toEqual(expected(['page:7']))
      expect(await found('改定案五千円')).toEqual(expected([]))
      await opened().apply([{ op: 'remove', ref: 'page:7' }], 5)
    },
  )

  test.each<[SearchAudience, SearchAudience]>([
    ['all', 'client'],
    ['client', 'firm'],
    ['firm', 'all'],
  ])('a document for %s that turns one for %s is found by those alone', async (before, after) => {
    const document = aDocument({ ref: 'page:8', title: '慶弔規程' })
    await put(opened(), [{ ...document, audience: before }], 2)
    await put(opened(), [{ ...document, audience: after }], 3)
    for (const side of ['firm', 'client'] as const)
      expect((await ask(opened(), '慶弔', { side })).total).toBe(after === 'all' || after === side ? 1 : 0)
    await opened().apply([{ op: 'remove', ref: 'page:8' }], 4)
  })

  test('a document that turns firm-only is gone for the client at once', async () => {
    await put(opened(), [{ ...shared, audience: 'firm' }], 2)
    expect((await ask(opened(), '規程', { side: 'client' })).total).toBe(0)
    await put(opened(), [shared], 3)
    expect((await ask(opened(), '規程', { side: 'client' })).total).toBe(1)
  })

  test('what stands in other portals does not weigh on what comes close in this one', async () => {
    const near = aDocument({ ref: 'page:9', title: '鯨鮫について' })
    const elsewhere = Array.from({ length: 40 }, (_, at) =>
      aDocument({ ref: `page:elsewhere-${at}`, title: '鮫鰐鰻', portalId: at % 2 === 0 ? theirs : ours, audience: 'firm' }),
    )
    const found = async () => {
      const { hits, total } = await ask(opened(), '鯨鮫鰐鰻', { side: 'client' })
      return [hits.map(({ ref }) => ref), total]
    }
    await put(opened(), [near], 2)
    const before = await found()
    await put(opened(), elsewhere, 3)
    expect(await found()).toEqual(before)
    await opened().apply(
      [near, ...elsewhere].map(({ ref }) => ({ op: 'remove', ref })),
      4,
    )
  })
}
