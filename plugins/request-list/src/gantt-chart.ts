import type { Locale } from '@tsuzuri/model'
import { dayAfter } from '@tsuzuri/plugin'
import { h } from '@tsuzuri/plugin/view'
import type { Element } from 'hast'
import { daysBetween } from './days-between.ts'
import type { GanttSpan } from './gantt-span.ts'

export interface GanttBar {
  /** Days, written `2026-11-23`; `to` is null where no end is agreed. */
  readonly from: string
  readonly to: string | null
  readonly late: boolean
  /** Nobody has anything left to do. */
  readonly over: boolean
}
interface GanttChart {
  readonly span: GanttSpan
  readonly bars: readonly GanttBar[]
  readonly locale: Locale
  readonly todayWord: string
}

/** In pixels; a row of the chart is as high as one of the list beside it (`request-list.css`). */
const [day, head, row, bar] = [20, 44, 56, 18]

/** The days as a picture, which the list beside it tells in words. */
export const ganttChart = ({ span, bars, locale, todayWord }: GanttChart): Element => {
  const [width, height, now] = [span.days * day, head + bars.length * row, span.today * day + day / 2]
  return h(
    'svg',
    { className: ['gantt__chart'], width, height, viewBox: `0 0 ${width} ${height}`, ariaHidden: 'true', focusable: 'false' },
    [
      ...span.off.map((index) => rect(['gantt__off'], index * day, head, day, height - head)),
      ...headings(span, locale),
      ...bars.map((_, index) => line('gantt__line', [0, head + index * row], [width, head + index * row])),
      ...bars.flatMap((one, index) => barOf(one, span, head + index * row + (row - bar) / 2)),
      line('gantt__today', [now, head - 6], [now, height]),
      text('gantt__now', now, 12, todayWord),
    ],
  )
}

type Point = readonly [number, number]

const line = (name: string, [x1, y1]: Point, [x2, y2]: Point): Element =>
  h('line', { className: [name], x1: String(x1), y1: String(y1), x2: String(x2), y2: String(y2) })

const rect = (names: readonly string[], x: number, y: number, width: number, height: number): Element =>
  h('rect', { className: [...names], x: String(x), y: String(y), width, height })

const text = (name: string, x: number, y: number, word: string): Element =>
  h('text', { className: [name], x: String(x), y: String(y), textAnchor: 'middle' }, word)

/** The day of each Monday, and the month where it begins. */
const headings = ({ from, days }: GanttSpan, locale: Locale): readonly Element[] =>
  Array.from({ length: days }, (_, index) => ({ index, date: dayAfter(from, index) }))
    .filter(({ date }) => new Date(date).getUTCDay() === 1)
    .map(({ index, date }) => {
      const [, month, dayOfMonth] = date.split('-').map(Number)
      return text('gantt__day', index * day + day / 2, head - 12, locale === 'ja' ? `${month}/${dayOfMonth}` : `${dayOfMonth}/${month}`)
    })

const barOf = ({ from, to, late, over }: GanttBar, span: GanttSpan, y: number): readonly Element[] => {
  const start = daysBetween(span.from, from)
  // Without an end it is a mark on the day it was asked.
  const end = to === null ? start : daysBetween(span.from, to)
  const [first, last] = [Math.max(Math.min(start, end), 0), Math.min(Math.max(start, end), span.days - 1)]
  if (last < 0 || first > span.days - 1) return []
  const looks = [...(late ? ['gantt__bar--late'] : []), ...(over ? ['gantt__bar--over'] : []), ...(to === null ? ['gantt__bar--open'] : [])]
  return [rect(['gantt__bar', ...looks], first * day + 1, y, (last - first + 1) * day - 2, bar)]
}
