import { portalHref, type RenderContext } from '@tsuzuri/plugin'
import { blockSection, emptyState, formatTime, h, recordsTable } from '@tsuzuri/plugin/view'
import type { Element } from 'hast'
import { monthText } from '../month-text.ts'
import { reports } from '../reports.ts'
import { countedText } from './counted-text.ts'
import type { FigureName } from './figure-names.ts'
import { figureSources } from './figure-sources.ts'
import type { FiguresData } from './figures-block.ts'

/** Where the rows of a figure are. */
const places: Readonly<Record<FigureName, string>> = {
  requestsDone: '/requests/all',
  hours: '/processing',
  filesDelivered: '/files',
  scheduleKept: '/schedule',
  scheduleLate: '/schedule',
  contactsOpen: '/contacts',
}

/** The figures of a month as a table, and whether they still change. */
export const renderFigures = ({ month, figures, fixedAt }: FiguresData, context: RenderContext): Element => {
  const { t, locale, timeZone, portal } = context
  const caption = t('figures', { month: monthText(month, locale) })
  return blockSection({ block: 'month-figures', label: caption, sources: figureSources }, [
    figures.length === 0
      ? emptyState(t('figures-none'), t('figures-none-hint'))
      : recordsTable({
          block: 'month-figures',
          caption,
          columns: [
            { name: 'name', label: t('figure') },
            { name: 'value', label: t('value'), numeric: true },
          ],
          rows: figures.map(([name, value]) => ({
            key: name,
            cells: [
              h('a', { href: portalHref(portal.slug, places[name]) }, reports.fields[name].label[locale]),
              countedText(name, value, locale),
            ],
          })),
        }),
    h(
      'p',
      { className: ['month-figures__note'] },
      fixedAt === null ? t('figures-live') : t('figures-fixed', { when: formatTime(fixedAt, { locale, timeZone, year: 0 }) }),
    ),
  ])
}
