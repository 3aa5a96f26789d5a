import { expect, test } from 'vitest'
import { isBusinessDay } from './is-business-day.ts'

const off = (month: string): readonly number[] =>
  Array.from(
    { length: new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate() },
    (_, index) => index + 1,
  ).filter((day) => {
    const name = `${month}-${String(day).padStart(2, '0')}`
    return ![0, 6].includes(new Date(name).getUTCDay()) && !isBusinessDay(name)
  })

test('weekends are no business days', () => {
  expect(['2026-08-07', '2026-08-08', '2026-08-09', '2026-08-10'].map(isBusinessDay)).toEqual([true, false, false, true])
})

test('nobody works in the days around New Year', () => {
  expect([off('2025-12'), off('2026-01')]).toEqual([[31], [1, 2, 12]])
})

test('the holidays of 2026 are known: those on a date, on a Monday, by the sun, in place of a Sunday, and between two others', () => {
  expect(['02', '03', '04', '05', '06', '07', '08', '09', '10', '11'].map((month) => off(`2026-${month}`))).toEqual([
    [11, 23],
    [20],
    [29],
    [4, 5, 6],
    [],
    [20],
    [11],
    [21, 22, 23],
    [12],
    [3, 23],
  ])
})
