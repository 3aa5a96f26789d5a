import type { RenderContext } from '@tsuzuri/plugin'
import { formatTime } from '@tsuzuri/plugin/view'
import type { CalendarData } from './block.ts'

/** One line an entry, for mail. */
export const calendarAsText = ({ entries, month }: CalendarData, { locale, timeZone, t }: RenderContext): string =>
  entries.length === 0
    ? t('empty')
    : entries
        .map(
          (entry) =>
            `${formatTime(entry.startsAt, { locale, timeZone, year: Number(month.slice(0, 4)), dayOnly: entry.allDay })} ${entry.title}`,
        )
        .join('\n')
