import { type BlockContext, dayAfter, isBusinessDay, openZone } from '@tsuzuri/plugin'
import type { RecordRow } from '@tsuzuri/plugin/view'
import { daysBetween } from './days-between.ts'

/** The days that a chart of requests shows. */
export interface GanttSpan {
  /** The first one, written `2026-11-23`. */
  readonly from: string
  readonly days: number
  /** Which of them nobody works on, counted from the first one, which is 0. */
  readonly off: readonly number[]
  readonly today: number
}

/** How far back it goes, and how far ahead at least and at most. */
const [back, least, most] = [14, 28, 120]

/** From two weeks ago to a little after the last due day, four months ahead at most. */
export const ganttSpan = (
  { now, portal, daysOff }: Pick<BlockContext, 'now' | 'portal' | 'daysOff'>,
  rows: readonly Pick<RecordRow, 'dueAt'>[],
): GanttSpan => {
  const zone = openZone(portal.timeZone)
  const from = dayAfter(zone.day(now), -back)
  const last = rows.reduce((latest, { dueAt }) => (dueAt !== null && dueAt > latest ? dueAt : latest), '')
  const ahead = last === '' ? least : daysBetween(zone.day(now), zone.day(new Date(last))) + 4
  const days = back + Math.min(Math.max(ahead, least), most)
  const off = Array.from({ length: days }, (_, index) => index).filter((index) => !isBusinessDay(daysOff, dayAfter(from, index)))
  return { from, days, off, today: back }
}
