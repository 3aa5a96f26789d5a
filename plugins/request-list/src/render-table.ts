import type { RenderContext } from '@tsuzuri/plugin'
import {
  turnBadge,
  choiceLabel,
  dueElement,
  formatNumber,
  h,
  type RecordRow,
  recordsTable,
  stateBadge,
  stateOf,
} from '@tsuzuri/plugin/view'
import type { Element } from 'hast'
import type { RequestListData } from './block.ts'
import { requestLink } from './request-link.ts'
import { requests } from './requests.ts'

/** One row a request. */
export const renderTable = (data: RequestListData, context: RenderContext): Element => {
  const { locale, t } = context
  return recordsTable({
    block: 'request-list',
    caption: t('caption'),
    heading: 'title',
    columns: [
      { name: 'number', label: t('number'), numeric: true },
      { name: 'title', label: t('title') },
      { name: 'state', label: t('state') },
      { name: 'assignee', label: t('assignee') },
      { name: 'due', label: t('due') },
      { name: 'priority', label: t('priority') },
      { name: 'hours', label: t('hours'), numeric: true },
    ],
    rows: data.rows.map((row) => ({
      key: row.key,
      cells: [
        row.number === null ? null : String(row.number),
        requestLink(row, context),
        turn(row, locale),
        row.assignee,
        dueElement(row, context.t('late'), { ...context, year: data.year }),
        choiceLabel(requests, 'priority', row.fields['priority'], locale),
        hoursOf(row, locale),
      ],
    })),
  })
}

const turn = (row: RecordRow, locale: RenderContext['locale']): Element =>
  h('div', { className: ['request-list__turn'] }, [
    stateBadge(row.state, stateOf(requests, row.state), locale),
    ...(row.ball ? [turnBadge(row, locale)] : []),
  ])

/** Spent and estimated; nothing where neither is known. */
const hoursOf = ({ fields }: RecordRow, locale: RenderContext['locale']): string => {
  const hours = [fields['spentHours'], fields['estimateHours']]
  return hours.some((one) => typeof one === 'number')
    ? hours.map((one) => (typeof one === 'number' ? formatNumber(one, locale) : '–')).join(' / ')
    : ''
}
