import { dateFormat } from '@tsuzuri/model/kept-format'
import type { Element } from 'hast'
import { h } from './h.ts'
import type { TimeFormat } from './format-time.ts'
import type { RecordRow } from './record-row.ts'
import { timeElement } from './time-element.ts'

/** When a row is due, which is a day where it ends with it; one that is late says so in the word given. Null where nothing is due. */
export const dueElement = ({ dueAt, late }: Pick<RecordRow, 'dueAt' | 'late'>, lateWord: string, format: TimeFormat): Element | null => {
  if (dueAt === null) return null
  const time = timeElement(dueAt, { ...format, dayOnly: format.dayOnly === true || isEndOfDay(dueAt, format.timeZone) })
  return late ? h('span', { className: ['late'] }, [time, h('span', { className: ['late__word'] }, ` ${lateWord}`)]) : time
}

const isEndOfDay = (instant: string, timeZone: string): boolean =>
  dateFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(new Date(instant)) === '23:59'
