import type { Locale } from '@tsuzuri/model'
import { formatDay, formatMoment } from '@tsuzuri/ui'
import { localInput } from './local-input.ts'

/** When something begins or ends: what does so with the day has no time of its own. */
export const momentText = (moment: string, locale: Locale, zone: string): string =>
  (/T(00:00|23:59)$/.test(localInput(moment, zone)) ? formatDay : formatMoment)(moment, locale, zone)
