import type { RenderContext } from '@tsuzuri/plugin'
import { blockSection, emptyState, firstStates, h, recordForm } from '@tsuzuri/plugin/view'
import type { Element } from 'hast'
import type { RequestListAttributes, RequestListData } from './block.ts'
import { renderBoard } from './render-board.ts'
import { renderTable } from './render-table.ts'
import { requests } from './requests.ts'

/** The requests as a table or a board, complete without scripts. */
export const renderRequests = (data: RequestListData, context: RenderContext, { view }: RequestListAttributes): Element => {
  const { t } = context
  return blockSection({ block: 'request-list', label: t('label'), sources: ['requests'] }, [
    data.mayCreate ? h('div', { className: ['records__tools'] }, [newRequest(data, context)]) : null,
    data.rows.length === 0
      ? emptyState(t('empty'), t('empty-hint'))
      : view === 'board'
        ? renderBoard(data, context)
        : renderTable(data, context),
    data.more ? h('p', { className: ['records__more'] }, t('more', { count: data.rows.length })) : null,
  ])
}

const newRequest = ({ role }: RequestListData, { locale, timeZone, t }: RenderContext): Element =>
  recordForm({
    collection: requests,
    asks: ['title', 'dueAt', 'fields.priority', 'fields.format', 'fields.description', 'state'],
    open: t('new'),
    submit: t('submit'),
    locale,
    timeZone,
    // Whoever writes one mostly means it; a draft is kept on purpose.
    defaults: { 'fields.priority': 'normal', state: 'requested' },
    offers: { state: firstStates(requests, role, locale) },
  })
