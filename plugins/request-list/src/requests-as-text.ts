import type { RenderContext } from '@tsuzuri/plugin'
import { ballWord, formatTime, stateOf } from '@tsuzuri/plugin/view'
import type { RequestListData } from './block.ts'
import { requests } from './requests.ts'

/** One line a request, for mail. */
export const requestsAsText = ({ rows, year }: RequestListData, { locale, timeZone, t }: RenderContext): string =>
  rows.length === 0
    ? t('empty')
    : rows
        .map((row) => {
          const due = row.dueAt ? ` ${t('due')}: ${formatTime(row.dueAt, { locale, timeZone, year })}` : ''
          return `#${row.number ?? ''} ${row.title} [${stateOf(requests, row.state)?.label[locale] ?? row.state}] ${ballWord(row.ball, locale)}${due}`
        })
        .join('\n')
