import { dayAfter, monthAfter, type RenderContext } from '@tsuzuri/plugin'
import type { Element } from 'hast'
import { h } from '@tsuzuri/plugin/view'
import type { CalendarAttributes, CalendarData } from '../block.ts'
import { monthName } from './month-name.ts'
import { weekName } from './week-name.ts'

/** The ways to other times, views and sides: plain links, which the browser side follows in place. */
export const renderNavigation = (data: CalendarData, context: RenderContext, { view, side }: CalendarAttributes): Element => {
  const { t, showing } = context
  const link = (word: string, attributes: Readonly<Record<string, string>>, label = word): Element =>
    h('a', { className: ['button', 'button--small'], ...showing(attributes), ariaLabel: label, rel: ['nofollow'] }, word)
  const whose = side === undefined ? {} : { side }
  const { before, after, name, isNow } = view === 'week' ? weekSteps(data, context) : monthSteps(data, context)
  const place = view === 'week' ? { day: data.day } : { month: data.month }
  return h('nav', { className: ['calendar__navigation'], ariaLabel: t('navigation') }, [
    link(
      '‹',
      { view, ...whose, ...before.place },
      view === 'week' ? t('previous-week', { week: before.name }) : t('previous', { month: before.name }),
    ),
    h('strong', { className: ['calendar__month'] }, name),
    link(
      '›',
      { view, ...whose, ...after.place },
      view === 'week' ? t('next-week', { week: after.name }) : t('next', { month: after.name }),
    ),
    ...(isNow ? [] : [link(t(view === 'week' ? 'this-week' : 'this-month'), { view, ...whose })]),
    ...(['month', 'week', 'list'] as const)
      .filter((other) => other !== view)
      .map((other) => link(t(`as-${other}`), { view: other, ...whose, ...of(other, data) })),
    ...([undefined, 'firm', 'client'] as const)
      .filter((other) => other !== side)
      .map((other) => link(t(`of-${other ?? 'both'}`), { view, ...place, ...(other === undefined ? {} : { side: other }) })),
  ])
}

interface Steps {
  readonly before: { readonly place: Readonly<Record<string, string>>; readonly name: string }
  readonly after: { readonly place: Readonly<Record<string, string>>; readonly name: string }
  readonly name: string
  readonly isNow: boolean
}

const monthSteps = ({ month, today }: CalendarData, { locale }: RenderContext): Steps => {
  const step = (by: number) => ({ place: { month: monthAfter(month, by) }, name: monthName(monthAfter(month, by), locale) })
  return { before: step(-1), after: step(1), name: monthName(month, locale), isNow: month === today.slice(0, 7) }
}

const weekSteps = ({ day, today }: CalendarData, { locale }: RenderContext): Steps => {
  const step = (by: number) => ({ place: { day: dayAfter(day, by * 7) }, name: weekName(dayAfter(day, by * 7), locale) })
  return { before: step(-1), after: step(1), name: weekName(day, locale), isNow: weekName(day, locale) === weekName(today, locale) }
}

/** Another view of the same time: the week of today where its month is shown, else its first. */
const of = (view: CalendarAttributes['view'], { month, day }: CalendarData): Readonly<Record<string, string>> =>
  view === 'week' ? { day: day.startsWith(month) ? day : `${month}-01` } : { month }
