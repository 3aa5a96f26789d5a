import type { RenderContext } from '@tsuzuri/plugin'
import type { Element } from 'hast'
import type { CalendarData } from '../block.ts'
import { monthGrid } from '../month/month-grid.ts'
import { monthName } from './month-name.ts'
import { renderWeeks } from './render-weeks.ts'

/** A month as a table of its weeks, whole at both ends. */
export const renderMonth = (data: CalendarData, context: RenderContext): Element =>
  renderWeeks(data, context, {
    caption: context.t('caption', { month: monthName(data.month, context.locale) }),
    weeks: monthGrid(data.month),
    isOther: (day) => !day.startsWith(data.month),
  })
