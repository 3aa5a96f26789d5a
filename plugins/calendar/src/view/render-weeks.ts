import { languageTags, type Locale } from '@tsuzuri/model'
import { dateFormat } from '@tsuzuri/model/kept-format'
import type { RenderContext } from '@tsuzuri/plugin'
import type { Element } from 'hast'
import { h } from '@tsuzuri/plugin/view'
import type { CalendarData } from '../block.ts'
import { dayName } from './day-name.ts'
import { renderEntry } from './render-entry.ts'

interface Grid {
  readonly caption: string
  readonly weeks: readonly (readonly string[])[]
  /** A day outside of what is asked for. */
  readonly isOther: (day: string) => boolean
}

/** Weeks as a table, a row each. Today is told by the word, not by colour alone. */
export const renderWeeks = (data: CalendarData, context: RenderContext, grid: Grid): Element => {
  const { caption, weeks } = grid
  const { locale } = context
  return h('div', { className: ['records__scroll'], role: 'region', ariaLabel: caption, tabIndex: 0 }, [
    h('table', { className: ['records__table', 'calendar__table'], dataKey: data.month }, [
      h('caption', { className: ['records__caption'] }, caption),
      h('thead', [
        h(
          'tr',
          weekdays(locale).map(({ short, long }) => h('th', { scope: 'col', abbr: long, className: ['calendar__weekday'] }, short)),
        ),
      ]),
      h(
        'tbody',
        weeks.map((week) =>
          h(
            'tr',
            { className: ['calendar__week'] },
            week.map((day) => cell(day, data, context, grid)),
          ),
        ),
      ),
    ]),
  ])
}

const cell = (day: string, { month, today, entries }: CalendarData, context: RenderContext, { weeks, isOther }: Grid): Element => {
  const { locale, t } = context
  const isToday = day === today
  // Where the month or the table begins an entry that runs already is told in full.
  const isFirstShown = (one: string): boolean => one === weeks[0]?.[0] || one === `${month}-01`
  const here = entries.filter((entry) => entry.firstDay <= day && day <= entry.lastDay)
  const classes = ['calendar__day', ...(isOther(day) ? ['is-other'] : []), ...(isToday ? ['is-today'] : [])]
  return h('td', { className: classes, ...(isToday ? { ariaCurrent: 'date' } : {}) }, [
    h('p', { className: ['calendar__date'], dataDay: dayName(day, locale) }, [
      h(
        'time',
        { dateTime: day, ariaLabel: dayName(day, locale) },
        day.startsWith(month) ? String(Number(day.slice(8))) : otherDay(day, locale),
      ),
      ...(isToday ? [h('span', { className: ['calendar__today'] }, t('today'))] : []),
    ]),
    ...(here.length > 0
      ? [
          h(
            'ul',
            { className: ['calendar__entries'], ariaLabel: dayName(day, locale) },
            here.map((entry) => renderEntry(entry, context, entry.firstDay < day && !isFirstShown(day))),
          ),
        ]
      : []),
  ])
}

/** A day of the month before or after: `12/1`, `1 Dec`. */
const otherDay = (day: string, locale: Locale): string =>
  dateFormat(languageTags[locale], { timeZone: 'UTC', month: locale === 'ja' ? 'numeric' : 'short', day: 'numeric' }).format(
    new Date(`${day}T00:00:00Z`),
  )

/** Sunday first. */
const weekdays = (locale: Locale): readonly { readonly short: string; readonly long: string }[] => {
  const name = (index: number, weekday: 'short' | 'long'): string =>
    dateFormat(languageTags[locale], { timeZone: 'UTC', weekday }).format(new Date(Date.UTC(2026, 10, 1 + index)))
  return Array.from({ length: 7 }, (_, index) => ({ short: name(index, 'short'), long: name(index, 'long') }))
}
