import type { Element } from 'hast'
import { h } from './h.ts'
import type { TimeFormat } from './format-time.ts'
import type { RecordRow } from './record-row.ts'
import { timeElement } from './time-element.ts'

/** When a row is due; one that is late says so in the word given. Null where nothing is due. */
export const dueElement = ({ dueAt, late }: Pick<RecordRow, 'dueAt' | 'late'>, lateWord: string, format: TimeFormat): Element | null => {
  if (dueAt === null) return null
  const time = timeElement(dueAt, format)
  return late ? h('span', { className: ['late'] }, [time, h('span', { className: ['late__word'] }, ` ${lateWord}`)]) : time
}
