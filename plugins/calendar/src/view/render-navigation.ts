import { monthAfter, type RenderContext } from '@tsuzuri/plugin'
import type { Element } from 'hast'
import { h } from '@tsuzuri/plugin/view'
import type { CalendarAttributes, CalendarData } from '../block.ts'
import { monthName } from './month-name.ts'

/** The ways to other months and the other view: plain links, which the browser side follows in place. */
export const renderNavigation = ({ month, today }: CalendarData, context: RenderContext, view: CalendarAttributes['view']): Element => {
  const { t, locale, showing } = context
  const link = (word: string, label: string, attributes: Readonly<Record<string, string>>): Element =>
    h('a', { className: ['button', 'button--small'], ...showing(attributes), ariaLabel: label, rel: ['nofollow'] }, word)
  const before = monthAfter(month, -1)
  const after = monthAfter(month, 1)
  const other = view === 'month' ? 'list' : 'month'
  return h('nav', { className: ['calendar__navigation'], ariaLabel: t('navigation') }, [
    link('‹', t('previous', { month: monthName(before, locale) }), { view, month: before }),
    h('strong', { className: ['calendar__month'] }, monthName(month, locale)),
    link('›', t('next', { month: monthName(after, locale) }), { view, month: after }),
    ...(month === today.slice(0, 7) ? [] : [link(t('this-month'), t('this-month'), { view })]),
    link(t(`as-${other}`), t(`as-${other}`), { view: other, month }),
  ])
}
