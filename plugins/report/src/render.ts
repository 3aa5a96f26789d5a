import { portalHref, type RenderContext } from '@tsuzuri/plugin'
import { ballBadge, blockSection, dueElement, emptyState, h, recordsMore, recordsTable, stateBadge, stateOf } from '@tsuzuri/plugin/view'
import type { Element } from 'hast'
import type { ReportData } from './block.ts'
import { monthText } from './month-text.ts'
import { reports } from './reports.ts'

/** The monthly reports. */
export const renderReports = (data: ReportData, context: RenderContext): Element => {
  const { t, locale } = context
  return blockSection({ block: 'report', label: t('label'), sources: ['reports', 'members'] }, [
    data.mayCreate
      ? h('div', { className: ['records__tools'] }, [
          h('a', { className: ['button'], href: portalHref(context.portal.slug, '/reports/begin') }, t('begin')),
          h('a', { className: ['button'], href: portalHref(context.portal.slug, '/reports') }, t('new')),
        ])
      : null,
    data.rows.length === 0
      ? emptyState(t('empty'), t('empty-hint'))
      : recordsTable({
          block: 'report',
          caption: t('caption'),
          heading: 'title',
          columns: [
            { name: 'month', label: t('month') },
            { name: 'title', label: t('title') },
            { name: 'state', label: t('state') },
            { name: 'ball', label: t('ball') },
            { name: 'due', label: t('due') },
            { name: 'summary', label: t('summary') },
          ],
          rows: data.rows.map((row) => ({
            key: row.key,
            cells: [
              typeof row.fields['month'] === 'string'
                ? h('span', { className: ['records__figures'] }, monthText(row.fields['month'], locale))
                : null,
              h('a', { href: portalHref(context.portal.slug, `/reports/${row.number ?? row.key}`) }, row.title),
              stateBadge(row.state, stateOf(reports, row.state), locale),
              ballBadge(row.ball, locale),
              dueElement(row, t('late'), { ...context, year: data.year, dayOnly: true }),
              typeof row.fields['summary'] === 'string' ? row.fields['summary'] : null,
            ],
          })),
        }),
    data.more
      ? recordsMore({
          text: t('more', { count: data.rows.length }),
          href: portalHref(context.portal.slug, '/reports'),
          label: t('all'),
        })
      : null,
  ])
}
