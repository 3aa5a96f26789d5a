import { beforeAll, expect, test } from 'vitest'
import type { SearchDocument, SearchQuery } from '../search-index.ts'
import { aDocument } from './a-document.ts'
import { ask, put } from './ask.ts'
import { syntheticPortal } from './synthetic-corpus.ts'
import type { Opened } from './test-search-index.ts'

/** Choosing by kind, collection, state and author, and the counts beside it. */
export const testChoosing = (opened: Opened): void => {
  const ours = { portalIds: [syntheticPortal(0)] }
  const request = (number: number, with_: Partial<SearchDocument>): SearchDocument =>
    aDocument({ ref: `record:${number}`, kind: 'record', collection: 'requests', title: '給与の依頼', state: 'open', ...with_ })
  beforeAll(() =>
    put(opened(), [
      aDocument({ ref: 'page:1', title: '給与規程', author: '佐藤 花子' }),
      request(2, { author: '髙橋　太郎' }),
      request(3, { state: 'done', author: '佐藤 花子' }),
      request(4, { state: 'done', author: '秘密の人', audience: 'firm' }),
      request(5, { collection: 'contacts', state: 'open', author: '佐藤 花子' }),
      aDocument({ ref: 'file:6', kind: 'file', title: '給与.xlsx' }),
      request(7, { portalId: syntheticPortal(1), author: '他社の人', state: 'secret' }),
    ]),
  )

  test.each([
    ['one collection', { collections: ['requests'] }, ['record:2', 'record:3', 'record:4']],
    ['a collection beside a kind', { kinds: ['file'], collections: ['contacts'] }, ['file:6', 'record:5']],
    ['a state', { states: ['done'] }, ['record:3', 'record:4']],
    ['a state of a collection', { collections: ['contacts'], states: ['open'] }, ['record:5']],
    ['not a state', { without: { states: ['done'] } }, ['file:6', 'page:1', 'record:2', 'record:5']],
    ['an author by the common form of the name', { authors: ['高橋太郎'] }, ['record:2']],
    ['an author by a part of the name', { authors: ['花子', '太郎'] }, ['page:1', 'record:2', 'record:3', 'record:5']],
    ['not an author', { without: { authors: ['佐藤'] } }, ['file:6', 'record:2', 'record:4']],
    ['an author without a name', { authors: ['、'] }, []],
    ['a state of another portal', { states: ['secret'] }, []],
  ] as const)('%s', async (_, choice, refs) => {
    const { hits, total } = await ask(opened(), '給与', { ...ours, ...choice })
    expect([hits.map((hit) => hit.ref).sort(), total]).toEqual([refs, refs.length])
  })

  test('a query that has no words but chooses finds all of that, newest first and part by part; one of symbols finds nothing', async () => {
    const newer = { updatedAt: new Date('2026-05-01T00:00:00Z') }
    const lone = { portalIds: [syntheticPortal(2)] }
    const documents = [1, 2, 3].map((number) => request(10 + number, { portalId: syntheticPortal(2), ...(number === 2 && newer) }))
    await put(opened(), [...documents, aDocument({ ref: 'page:14', portalId: syntheticPortal(2) })], 3)
    const found = async (text: string, choice: Partial<SearchQuery>) => {
      const { hits, total, facets } = await ask(opened(), text, { ...lone, ...choice })
      return [hits.map(({ ref }) => ref).join(' '), total, facets.kind.record]
    }
    const requests = { collections: ['requests'] }
    expect(await found('', requests)).toEqual(['record:12 record:11 record:13', 3, 3])
    expect(await found(' ', { ...requests, limit: 1, offset: 1 })).toEqual(['record:11', 3, 3])
    expect(await found('', { ...requests, limit: 0 })).toEqual(['', 3, 3])
    expect(await found('', { from: new Date('2026-04-15T00:00:00Z') })).toEqual(['record:12', 1, 1])
    expect(await found('', { kinds: ['page'], states: ['open'] })).toEqual(['', 0, 3])
    expect(await found('-依頼', { to: new Date('2026-04-15T00:00:00Z') })).toEqual(['page:14', 1, 0])
    expect(await found('%', requests)).toEqual(['', 0, 0])
    expect(await found('', {})).toEqual(['', 0, 0])
    expect(await found('', { ...requests, portalIds: [] })).toEqual(['', 0, 0])
  })

  test('each facet is counted as if nothing of its sort were chosen, and tells of nothing outside', async () => {
    const { total, facets } = await ask(opened(), '給与', {
      ...ours,
      side: 'client',
      collections: ['requests'],
      states: ['done'],
      facets: true,
    })
    expect([total, facets]).toEqual([
      1,
      {
        kind: { page: 0, record: 1, file: 0, member: 0 },
        collection: [{ value: 'requests', count: 1 }],
        state: [
          { value: 'done', count: 1 },
          { value: 'open', count: 1 },
        ],
        author: [{ value: '佐藤 花子', count: 1 }],
        portal: [{ value: syntheticPortal(0), count: 1 }],
      },
    ])
  })

  test('over portals each is counted', async () => {
    const { facets } = await ask(opened(), '給与', { portalIds: [syntheticPortal(0), syntheticPortal(1)], facets: true })
    expect(facets.portal).toEqual([
      { value: syntheticPortal(0), count: 6 },
      { value: syntheticPortal(1), count: 1 },
    ])
  })

  test('what changes its state or author is counted and chosen by the new one', async () => {
    await put(opened(), [request(2, { state: 'done', author: '鈴木' })], 2)
    const { facets, total } = await ask(opened(), '給与', { ...ours, authors: ['鈴木'], facets: true })
    expect([total, facets.state]).toEqual([1, [{ value: 'done', count: 1 }]])
    expect((await ask(opened(), '給与', { ...ours, authors: ['高橋'] })).total).toBe(0)
    expect((await ask(opened(), '給与の依頼', ours)).hits.find(({ ref }) => ref === 'record:2')?.author).toBe('鈴木')
  })
}
