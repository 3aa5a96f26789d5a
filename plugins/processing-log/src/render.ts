import { portalHref, type RenderContext } from '@tsuzuri/plugin'
import {
  blockSection,
  choiceLabel,
  emptyState,
  formatNumber,
  h,
  type RecordRow,
  recordsMore,
  recordsTable,
  timeElement,
} from '@tsuzuri/plugin/view'
import type { Element } from 'hast'
import type { ProcessingLogData } from './block.ts'
import { processing } from './processing.ts'

/** The log of what was done. */
export const renderProcessing = (data: ProcessingLogData, context: RenderContext): Element => {
  const { t, locale } = context
  return blockSection({ block: 'processing-log', label: t('label'), sources: ['processing', 'members'] }, [
    data.rows.length === 0
      ? emptyState(t('empty'), t('empty-hint'))
      : recordsTable({
          block: 'processing-log',
          caption: t('caption'),
          heading: 'title',
          columns: [
            { name: 'when', label: t('when') },
            { name: 'step', label: t('step') },
            { name: 'title', label: t('title') },
            { name: 'request', label: t('request') },
            { name: 'hours', label: t('hours'), numeric: true },
            { name: 'by', label: t('by') },
          ],
          rows: data.rows.map((row) => ({
            key: row.key,
            cells: [
              timeElement(row.startsAt ?? row.createdAt, { ...context, year: data.year }),
              choiceLabel(processing, 'step', row.fields['step'], locale),
              row.title,
              requestLink(row, context),
              typeof row.fields['hours'] === 'number' ? formatNumber(row.fields['hours'], locale) : '–',
              row.assignee ?? row.by,
            ],
          })),
        }),
    data.more
      ? recordsMore({
          text: t('more', { count: data.rows.length }),
          href: portalHref(context.portal.slug, '/processing'),
          label: t('all'),
        })
      : null,
  ])
}

const requestLink = ({ fields }: RecordRow, { portal }: RenderContext): Element | null => {
  const number = fields['requestNumber']
  return typeof number === 'number' ? h('a', { href: portalHref(portal.slug, `/requests/${number}`) }, `#${number}`) : null
}
