import type { RenderContext } from '@tsuzuri/plugin'
import { blockSection, h, recordForm } from '@tsuzuri/plugin/view'
import type { Element } from 'hast'
import type { CalendarAttributes, CalendarData } from '../block.ts'
import { schedule } from '../schedule.ts'
import { renderList } from './render-list.ts'
import { renderMonth } from './render-month.ts'
import { renderNavigation } from './render-navigation.ts'
import { renderWeek } from './render-week.ts'

const views = { month: renderMonth, week: renderWeek, list: renderList } as const

/** The calendar as a month, a week or a list by day, complete without scripts. */
export const renderCalendar = (data: CalendarData, context: RenderContext, attributes: CalendarAttributes): Element => {
  const { view } = attributes
  const { t } = context
  return blockSection({ block: 'calendar', label: t('label'), sources: ['schedule', 'members'] }, [
    h('div', { className: ['records__tools', 'calendar__tools'] }, [
      renderNavigation(data, context, attributes),
      ...(data.mayCreate ? [newEntry(context)] : []),
    ]),
    views[view](data, context),
    data.more ? h('p', { className: ['records__more'] }, t('more', { count: data.entries.length })) : null,
  ])
}

const rules = ['FREQ=WEEKLY', 'FREQ=MONTHLY', 'FREQ=MONTHLY;BYMONTHDAY=-1', 'FREQ=YEARLY']

const newEntry = ({ locale, timeZone, t }: RenderContext): Element =>
  recordForm({
    collection: schedule,
    asks: ['title', 'startsAt', 'dueAt', 'fields.allDay', 'fields.kind', 'fields.side', 'fields.recurrence', 'fields.note'],
    open: t('new'),
    submit: t('submit'),
    locale,
    timeZone,
    offers: { 'fields.recurrence': rules.map((value) => ({ value, label: t(value) })) },
  })
