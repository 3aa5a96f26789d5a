import type { RenderContext } from '@tsuzuri/plugin'
import { h, type RecordRow, stateOf, timeElement } from '@tsuzuri/plugin/view'
import type { Element } from 'hast'
import type { RequestListData } from './block.ts'
import { requests } from './requests.ts'

/** When a request is due; one that is late and not finished says so in a word. Null where nothing is due. */
export const dueMark = (row: RecordRow, { now, year }: RequestListData, context: RenderContext): Element | null => {
  if (!row.dueAt) return null
  const isLate = row.dueAt < now && !stateOf(requests, row.state)?.final && row.state !== 'delivered'
  const time = timeElement(row.dueAt, { ...context, year })
  return isLate ? h('span', { className: ['late'] }, [time, h('span', { className: ['late__word'] }, ` ${context.t('late')}`)]) : time
}
