import { beforeAll, describe, expect, test } from 'vitest'
import type { Marked } from '../search-index.ts'
import { aDocument } from './a-document.ts'
import { ask, put, refsOf } from './ask.ts'
import type { Opened } from './test-search-index.ts'

/** What is written in several ways and means the same: numbers, dates, and names by how they are read. */
export const testNotations = (opened: Opened): void => {
  const forms = [
    '2026年11月23日',
    '2026-11-23',
    '2026/11/23',
    '令和8年11月23日',
    'R8.11.23',
    '11月23日',
    '２０２６．１１．２３',
    '20261123',
  ]
  beforeAll(() =>
    put(opened(), [
      ...forms.map((form, number) => aDocument({ ref: `page:date-${number}`, title: `締切 ${form}`, body: '年末調整の書類を出す。' })),
      aDocument({ ref: 'page:year-before', title: '締切 2025年11月23日', body: '年末調整の書類を出す。' }),
      aDocument({ ref: 'page:day-after', title: '締切 2026年11月24日', body: '時刻は11:23、版は2.11.23。' }),
      aDocument({ ref: 'page:business', title: '2027年度の計画', body: '令和9年度' }),
      aDocument({ ref: 'page:comma', title: '支給額', body: '合計は1,234,567円です。' }),
      aDocument({ ref: 'page:plain', title: '支給額', body: '合計は1234567円です。' }),
      aDocument({ ref: 'page:wide', title: '支給額', body: '合計は１，２３４，５６７円です。' }),
      aDocument({
        ref: 'record:takahashi',
        kind: 'record',
        title: '髙橋　直樹',
        body: '経理部',
        reading: 'タカハシ　ナオキ\nけいりぶ',
      }),
    ]),
  )

  describe('dates', () => {
    test.each(forms)('%s finds the day in every form of writing, and no other day', async (form) => {
      const found = (await refsOf(opened(), form)).sort()
      // A day without its year may be that of any year.
      const any = form === '11月23日' ? ['page:year-before'] : []
      expect(found).toEqual([...forms.map((_, number) => `page:date-${number}`), ...any].sort())
    })

    test.each([
      ['2026年11月', ['0', '1', '2', '3', '4', '6', '7', 'day-after']],
      ['令和9年度', ['business']],
      ['2027年度', ['business']],
      ['-2026-11-23 締切', ['day-after', 'year-before']],
      ['締切 令和8年11月24日', ['day-after']],
      ['2026年11月2', ['0', 'day-after']],
      ['"2026-11-23"', ['1', '2', '6']],
    ])('%s finds what is of that time', async (text, names) => {
      const refs = names.map((name) => (/^\d$/.test(name) ? `page:date-${name}` : `page:${name}`))
      expect((await refsOf(opened(), text)).sort()).toEqual(refs.sort())
    })

    test('a date is marked as it was written', async () => {
      const { hits } = await ask(opened(), 'R8.11.23')
      const marks = hits.map((hit) => marked(hit.title))
      expect(marks.sort()).toEqual(forms.toSorted())
    })
  })

  test.each(['1234567', '1,234,567', '１，２３４，５６７', '1,234,56', '1234', '合計は1,234,567'])(
    '%s finds the number however it is parted',
    async (text) => {
      expect((await refsOf(opened(), text)).sort()).toEqual(['page:comma', 'page:plain', 'page:wide'])
    },
  )

  test('a number is marked with its commas', async () => {
    const { hits } = await ask(opened(), '1234567')
    expect(hits.map((hit) => marked(hit.snippet)).sort()).toEqual(['1,234,567', '1234567', '１，２３４，５６７'].toSorted())
  })

  test.each(['たかはし', 'タカハシ', 'ﾀｶﾊｼ', 'たかはしなおき', 'タカハシ ナオキ', 'なおき', 'け', '高橋', '髙橋直樹'])(
    '%s finds the person',
    async (text) => {
      expect((await ask(opened(), text)).hits[0]?.ref).toBe('record:takahashi')
    },
  )

  test('readings are never shown', async () => {
    const [hit] = (await ask(opened(), 'なおき')).hits
    expect([hit?.title, hit?.snippet].flatMap((text) => text?.map((piece) => piece.text))).toEqual(['髙橋　直樹', '経理部'])
  })
}

const marked = (text: Marked): string =>
  text
    .filter((piece) => piece.marked)
    .map((piece) => piece.text)
    .join('|')
