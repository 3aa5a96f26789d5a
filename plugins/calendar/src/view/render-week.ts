import type { RenderContext } from '@tsuzuri/plugin'
import type { Element } from 'hast'
import type { CalendarData } from '../block.ts'
import { weekOf } from '../month/week-of.ts'
import { renderWeeks } from './render-weeks.ts'
import { weekName } from './week-name.ts'

/** The week of a day as a table of one row. */
export const renderWeek = (data: CalendarData, context: RenderContext): Element =>
  renderWeeks(data, context, {
    caption: context.t('caption', { month: weekName(data.day, context.locale) }),
    weeks: [weekOf(data.day)],
    isOther: () => false,
  })
