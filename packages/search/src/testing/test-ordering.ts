import { beforeEach, expect, test } from 'vitest'
import type { SearchQuery } from '../search-index.ts'
import { aDocument } from './a-document.ts'
import { ask, put } from './ask.ts'
import { syntheticPortal } from './synthetic-corpus.ts'
import type { Opened } from './test-search-index.ts'

/** In which order hits come: what is called so, then by their texts, how new they are and what the asking person opens. */
export const testOrdering = (opened: Opened): void => {
  const newer = { updatedAt: new Date('2026-11-01T00:00:00Z') }
  const page = (name: string, with_ = {}) => aDocument({ ref: `page:${name}`, title: `${name}について`, body: '通勤手当の届け', ...with_ })
  const found = async (text: string, more: Partial<SearchQuery> = {}) => {
    const { hits, total } = await ask(opened(), text, more)
    return [hits.map(({ ref }) => ref.slice(5)).join(' '), total]
  }
  beforeEach(() => opened().apply([{ op: 'clear' }], 0))

  test('of two that say the same the newer comes first', async () => {
    await put(opened(), [page('甲'), page('乙', newer), page('丙')])
    expect(await found('通勤手当')).toEqual(['乙 甲 丙', 3])
  })

  test('what a person opens comes before others, dearest first; for whoever opens nothing it stays as it was', async () => {
    await put(opened(), [
      page('甲'),
      page('乙', newer),
      page('丙'),
      page('丁', { body: '通勤手当と、ほかの多くのことについて。'.repeat(9) }),
    ])
    const refs = ['page:丁', 'page:無い', 'page:丙']
    expect(await found('通勤手当', { opened: refs })).toEqual([expect.stringMatching(/^丁 丙 /), 4])
    expect(await found('通勤手当')).toEqual([expect.stringMatching(/丙$/), 4])
    expect(await found('丙', { opened: refs })).toEqual(['丙', 1])
  })

  test('what is called just as was typed stays first, whatever is opened and however new another is', async () => {
    await put(opened(), [page('甲', { title: '通勤手当' }), page('乙', { title: '通勤手当の改定', ...newer }), page('丙', newer)])
    expect(await found('通勤手当', { opened: ['page:乙', 'page:丙'], limit: 1 })).toEqual(['甲', 3])
  })

  test('what was opened elsewhere, or is not for the person any more, is neither found nor counted', async () => {
    await put(opened(), [page('甲'), page('乙', { audience: 'firm' }), page('丙', { portalId: syntheticPortal(1) })])
    const refs = ['page:乙', 'page:丙']
    expect(await found('通勤手当', { opened: refs, side: 'client' })).toEqual(['甲', 1])
    expect(await found('通勤手当', { opened: refs, kinds: ['file'] })).toEqual(['', 0])
  })

  test.each([
    ['texts', '通勤手当'],
    ['a character', '届'],
  ])('each of very many is shown once, the opened ones first: %s', async (_, text) => {
    const many = Array.from({ length: 130 }, (_none, at) => page(`${at}番`, { updatedAt: new Date(2026, 0, 1 + at) }))
    await put(opened(), many)
    const refs: string[] = []
    for (const offset of [0, 30, 60, 90, 120])
      refs.push(...(await ask(opened(), text, { opened: ['page:3番', 'page:100番'], offset, limit: 30 })).hits.map(({ ref }) => ref))
    expect([refs.length, new Set(refs).size, refs.slice(0, 2).toSorted()]).toEqual([130, 130, ['page:100番', 'page:3番']])
  })
}
