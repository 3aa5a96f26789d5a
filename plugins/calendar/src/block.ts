import { attributeSchema, defineBlock } from '@tsuzuri/plugin'
import { z } from 'zod'
import type { CalendarEntry } from './calendar-entry.ts'
import { calendarAsText } from './calendar-as-text.ts'
import { loadCalendar } from './load-calendar.ts'
import { renderCalendar } from './view/render-calendar.ts'

export interface CalendarAttributes {
  readonly view: 'month' | 'list'
  readonly month?: string | undefined
}
export interface CalendarData {
  /** `2026-11` */
  readonly month: string
  /** `2026-11-23`, in the portal's time zone. */
  readonly today: string
  readonly entries: readonly CalendarEntry[]
  readonly more: boolean
  readonly mayCreate: boolean
}

const attributes = attributeSchema({
  view: z.enum(['month', 'list']).default('month'),
  /** The running month unless told. */
  month: z
    .string()
    .regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/)
    .optional(),
})

export const calendarBlock = defineBlock<CalendarAttributes, CalendarData>({
  label: { ja: 'カレンダー', en: 'Calendar' },
  description: { ja: '双方の予定と期限を月または一覧で見る', en: 'Duties and dates of both sides, by month or as a list' },
  attributes,
  attributeWords: {
    view: { label: { ja: '表示', en: 'View' }, values: { month: { ja: '月', en: 'Month' }, list: { ja: '一覧', en: 'List' } } },
    month: { label: { ja: '月', en: 'Month' } },
  },
  migrations: [],
  sources: ['schedule'],
  element: 'tsuzuri-calendar',
  load: loadCalendar,
  render: renderCalendar,
  text: calendarAsText,
})
