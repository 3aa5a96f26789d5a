import { describe, expect, test } from 'vitest'
import { dateTokens, findDates, tokensForDate } from './dates.ts'
import { fold } from './fold.ts'

const read = (text: string): string[] => {
  const folded = fold(text)
  return findDates(folded).map(
    ({ from, to, year, month, day, business }) =>
      `${folded.slice(from, to)}=${year ?? '?'}/${business ? '度' : (month ?? '')}/${day ?? ''}`,
  )
}

describe('dates in a text', () => {
  test.each([
    ['2026年11月23日', '2026年11月23日=2026/11/23'],
    ['2026-11-23', '2026-11-23=2026/11/23'],
    ['２０２６／１１／２３', '2026/11/23=2026/11/23'],
    ['給与_20261123.xlsx', '20261123=2026/11/23'],
    ['令和8年11月23日', '令和8年11月23日=2026/11/23'],
    ['㋿８年１１月分の給与', '令和8年11月分=2026/11/'],
    ['(R8.11.23)', 'r8.11.23=2026/11/23'],
    ['H30/4/1入社', 'h30/4/1=2018/4/1'],
    ['令和元年5月1日', '令和元年5月1日=2019/5/1'],
    ['令和八年十一月二十三日', '令和八年十一月二十三日=2026/11/23'],
    ['二〇二六年四月一日', '二〇二六年四月一日=2026/4/1'],
    ['2026/04', '2026/04=2026/4/'],
    ['令和8年度', '令和8年度=2026/度/'],
    ['11月23日(月)まで', '11月23日=?/11/23'],
    ['締切11/23', '11/23=?/11/23'],
    ['2026年11月 2名入社', '2026年11月=2026/11/'],
  ])('%s', (text, date) => {
    expect(read(text)).toEqual([date])
  })

  test.each(['2026年13月5日', '11月31日', '11:23', 'https://example.jp/11/23/x', '03-2026-11', 'ver2.11.23', '半分(1/2/3)', '120261123'])(
    'there is none in %s',
    (text) => {
      expect(read(text)).toEqual([])
    },
  )

  test.each([
    ['2026-11-23', '令和8年11月23日', true],
    ['2026-11-23', '11/23', true],
    ['11月23日', 'R8.11.23', true],
    ['2026年11月', '2026/11/23', true],
    ['令和8年度', '2026年度', true],
    ['2026-11-23', '2025年11月23日', false],
    ['2026-11-23', '2026年11月', false],
    ['2026年', '2026年度', false],
  ])('whoever asks for %s finds %s: %s', (asked, written, finds) => {
    const tokens = new Set(findDates(written.toLowerCase()).flatMap(dateTokens))
    expect(findDates(asked).some((date) => tokensForDate(date).some((token) => tokens.has(token)))).toBe(finds)
  })
})
