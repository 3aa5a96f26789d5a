import { attributeSchema, defineBlock } from '@tsuzuri/plugin'
import { z } from 'zod'
import type { CalendarEntry } from './calendar-entry.ts'
import { calendarAsText } from './calendar-as-text.ts'
import { loadCalendar } from './load-calendar.ts'
import { renderCalendar } from './view/render-calendar.ts'

export interface CalendarAttributes {
  readonly view: 'month' | 'week' | 'list'
  readonly month?: string | undefined
  /** Any day of the week that is shown. */
  readonly day?: string | undefined
  readonly side?: 'firm' | 'client' | undefined
}
export interface CalendarData {
  /** `2026-11` */
  readonly month: string
  /** The day whose week is shown. */
  readonly day: string
  /** `2026-11-23`, in the portal's time zone. */
  readonly today: string
  readonly entries: readonly CalendarEntry[]
  readonly more: boolean
  readonly mayCreate: boolean
}

const attributes = attributeSchema({
  view: z.enum(['month', 'week', 'list']).default('month'),
  /** The running month unless told. */
  month: z
    .string()
    .regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/)
    .optional(),
  /** Today unless told. */
  day: z.iso
    .date()
    .refine((day) => /^(19|20|21)/.test(day))
    .optional(),
  /** What one side has to do, alone or with the other; everything unless told. */
  side: z.enum(['firm', 'client']).optional(),
})

export const calendarBlock = defineBlock<CalendarAttributes, CalendarData>({
  label: { ja: 'カレンダー', en: 'Calendar' },
  description: { ja: '双方の予定と期限を月または一覧で見る', en: 'Duties and dates of both sides, by month or as a list' },
  attributes,
  attributeWords: {
    view: {
      label: { ja: '表示', en: 'View' },
      values: { month: { ja: '月', en: 'Month' }, week: { ja: '週', en: 'Week' }, list: { ja: '一覧', en: 'List' } },
    },
    day: { label: { ja: '日', en: 'Day' } },
    side: {
      label: { ja: 'だれの番', en: 'Whose turn' },
      values: { firm: { ja: '弊社', en: 'Firm' }, client: { ja: '貴社', en: 'Client' } },
    },
    month: { label: { ja: '月', en: 'Month' } },
  },
  migrations: [],
  sources: ['schedule', 'members'],
  element: 'tsuzuri-calendar',
  load: loadCalendar,
  render: renderCalendar,
  text: calendarAsText,
})
