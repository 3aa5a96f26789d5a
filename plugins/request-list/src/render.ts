import { portalHref, type RenderContext } from '@tsuzuri/plugin'
import { blockSection, emptyState, formatNumber, h, recordForm, recordsMore } from '@tsuzuri/plugin/view'
import type { Element } from 'hast'
import type { RequestListAttributes, RequestListData } from './block.ts'
import { renderBoard } from './render-board.ts'
import { renderTable } from './render-table.ts'
import { requests } from './requests.ts'

/** The requests as a table or a board, complete without scripts. */
export const renderRequests = (data: RequestListData, context: RenderContext, attributes: RequestListAttributes): Element => {
  const { t } = context
  return blockSection({ block: 'request-list', label: t('label'), sources: ['requests', 'processing', 'members'] }, [
    h('div', { className: ['records__tools'] }, [ways(attributes, context), ...(data.mayCreate ? [newRequest(data, context)] : [])]),
    data.hours && hoursLine(data.hours, context),
    data.rows.length === 0
      ? emptyState(t(attributes.state === 'all' ? 'empty' : 'none'), t(data.mayCreate ? 'empty-hint' : 'empty-hint-reader'))
      : attributes.view === 'board'
        ? renderBoard(data, context)
        : renderTable(data, context),
    data.more
      ? recordsMore({
          text: t('more', { count: data.rows.length }),
          href: portalHref(context.portal.slug, '/requests/all'),
          label: t('all'),
        })
      : null,
  ])
}

/** What of the month's contract is used; past it in a word, too. */
const hoursLine = ({ month, used, contracted }: NonNullable<RequestListData['hours']>, { t, locale }: RenderContext): Element =>
  h('p', { className: ['request-list__hours'] }, [
    t('month-hours', {
      month: String(Number(month.slice(5))),
      used: formatNumber(used, locale),
      contracted: formatNumber(contracted, locale),
    }),
    ...(used > contracted ? [h('strong', { className: ['late'] }, ` ${t('month-over')}`)] : []),
  ])

/** The other way to look at the same rows. */
const ways = ({ view, state, limit }: RequestListAttributes, { t, showing }: RenderContext): Element =>
  h(
    'nav',
    { className: ['filters'], ariaLabel: t('ways') },
    (['table', 'board'] as const).map((way) =>
      h(
        'a',
        { ...showing({ view: way, state, limit: String(limit) }), rel: ['nofollow'], ...(way === view ? { ariaCurrent: 'true' } : {}) },
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
