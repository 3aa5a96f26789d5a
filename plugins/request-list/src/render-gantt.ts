import { openZone, type RenderContext } from '@tsuzuri/plugin'
import { dueElement, formatTime, h, type RecordRow, stateBadge, stateOf } from '@tsuzuri/plugin/view'
import type { Element } from 'hast'
import type { RequestListData } from './block.ts'
import { ganttChart } from './gantt-chart.ts'
import type { GanttSpan } from './gantt-span.ts'
import { requestLink } from './request-link.ts'
import { requests } from './requests.ts'

/** From when it was asked until it is due: what a screen reader is told as a list stands beside the same as a chart. */
export const renderGantt = (data: RequestListData, span: GanttSpan, context: RenderContext): Element =>
  h('div', { className: ['gantt'] }, [
    h(
      'ol',
      { className: ['gantt__rows'], ariaLabel: context.t('gantt') },
      data.rows.map((row) => rowOf(row, data, context)),
    ),
    h('div', { className: ['gantt__scroll'], role: 'region', ariaLabel: context.t('gantt-chart'), tabIndex: 0 }, [
      ganttChart({
        span,
        locale: context.locale,
        todayWord: context.t('gantt-today'),
        bars: data.rows.map((row) => ({ ...daysOf(row, context), late: row.late, over: isOver(row) })),
      }),
    ]),
  ])

const isOver = ({ state }: RecordRow): boolean => stateOf(requests, state)?.ball === null

const daysOf = ({ createdAt, dueAt }: RecordRow, { timeZone }: RenderContext) => {
  const zone = openZone(timeZone)
  return { from: zone.day(new Date(createdAt)), to: dueAt === null ? null : zone.day(new Date(dueAt)) }
}

const rowOf = (row: RecordRow, { year }: RequestListData, context: RenderContext): Element => {
  const { locale, timeZone, t } = context
  const format = { locale, timeZone, year, dayOnly: true }
  return h('li', { className: ['gantt__row'], dataKey: row.key }, [
    h('p', { className: ['gantt__title'] }, [
      h('span', { className: ['request-list__number'] }, `#${row.number ?? ''} `),
      requestLink(row, context),
    ]),
    h('p', { className: ['gantt__facts'] }, [
      stateBadge(row.state, stateOf(requests, row.state), locale),
      ' ',
      h('span', { className: ['visually-hidden'] }, `${t('gantt-asked', { day: formatTime(row.createdAt, format) })} `),
      dueElement(row, t('late'), format) ?? h('span', { className: ['muted'] }, t('gantt-open')),
    ]),
  ])
}
