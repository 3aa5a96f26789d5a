import { portalHref, type RenderContext } from '@tsuzuri/plugin'
import { blockSection, emptyState, h, recordForm, recordsMore } from '@tsuzuri/plugin/view'
import type { Element } from 'hast'
import type { RequestListAttributes, RequestListData } from './block.ts'
import { hoursLine } from './hours-line.ts'
import { renderBoard } from './render-board.ts'
import { renderGantt } from './render-gantt.ts'
import { renderTable } from './render-table.ts'
import { requests } from './requests.ts'

/** The requests as a table, a board or a chart, complete without scripts. */
export const renderRequests = (data: RequestListData, context: RenderContext, attributes: RequestListAttributes): Element => {
  const { t } = context
  return blockSection({ block: 'request-list', label: t('label'), sources: ['requests', 'processing', 'members'] }, [
    h('div', { className: ['records__tools'] }, [ways(attributes, context), ...(data.mayCreate ? [newRequest(data, context)] : [])]),
    data.hours && hoursLine(data.hours, context),
    data.rows.length === 0
      ? emptyState(t(attributes.state === 'all' ? 'empty' : 'none'), t(data.mayCreate ? 'empty-hint' : 'empty-hint-reader'))
      : rowsAs(data, context, attributes),
    data.more
      ? recordsMore({
          text: t('more', { count: data.rows.length }),
          href: portalHref(context.portal.slug, '/requests/all'),
          label: t('all'),
        })
      : null,
  ])
}

const rowsAs = (data: RequestListData, context: RenderContext, { view }: RequestListAttributes): Element => {
  if (data.span) return renderGantt(data, data.span, context)
  return view === 'board' ? renderBoard(data, context) : renderTable(data, context)
}

/** The other way to look at the same rows. */
const ways = ({ view, state, limit }: RequestListAttributes, { t, showing }: RenderContext): Element =>
  h(
    'nav',
    { className: ['filters'], ariaLabel: t('ways') },
    (['table', 'board', 'gantt'] as const).map((way) =>
      h(
        'a',
        // What is over has no place among days to come.
        {
          ...showing({ view: way, state: way === 'gantt' && state === 'all' ? 'open' : state, limit: String(limit) }),
          rel: ['nofollow'],
          ...(way === view ? { ariaCurrent: 'true' } : {}),
        },
        t(`as-${way}`),
      ),
    ),
  )

const newRequest = ({ role }: RequestListData, { locale, timeZone, t }: RenderContext): Element =>
  recordForm({
    collection: requests,
    asks: ['title', 'dueAt', 'fields.priority', 'fields.format', 'fields.description', 'state'],
    open: t('new'),
    submit: t('submit'),
    locale,
    timeZone,
    role,
  })
