import type { RenderContext } from '@tsuzuri/plugin'
import { emptyState, h } from '@tsuzuri/plugin/view'
import type { Element } from 'hast'
import type { CalendarData } from '../block.ts'
import { monthGrid } from '../month/month-grid.ts'
import { dayName } from './day-name.ts'
import { monthName } from './month-name.ts'
import { renderEntry } from './render-entry.ts'

/** The days of a month that have entries, in order. An entry of several days stands on its first. */
export const renderList = (data: CalendarData, context: RenderContext): Element => {
  const { locale, t } = context
  const first = `${data.month}-01`
  const days = monthGrid(data.month)
    .flat()
    .filter((day) => day.startsWith(data.month))
  const filled = days
    .map((day) => ({
      day,
      entries: data.entries.filter((entry) => (entry.firstDay < first ? first : entry.firstDay) === day && entry.lastDay >= first),
    }))
    .filter(({ entries }) => entries.length > 0)
  if (filled.length === 0) return emptyState(t('empty'), t(data.mayCreate ? 'empty-hint' : 'empty-hint-reader'))
  return h(
    'div',
    { className: ['calendar__list'], role: 'region', ariaLabel: t('caption', { month: monthName(data.month, locale) }) },
    filled.map(({ day, entries }) =>
      h(
        'section',
        { className: ['calendar__list-day', ...(day === data.today ? ['is-today'] : [])], ariaLabel: dayName(day, locale), dataKey: day },
        [
          h('h3', { className: ['calendar__date'] }, [
            h('time', { dateTime: day }, dayName(day, locale)),
            ...(day === data.today ? [h('span', { className: ['calendar__today'] }, t('today'))] : []),
          ]),
          h(
            'ul',
            { className: ['calendar__entries'] },
            entries.map((entry) => renderEntry(entry, context)),
          ),
        ],
      ),
    ),
  )
}
