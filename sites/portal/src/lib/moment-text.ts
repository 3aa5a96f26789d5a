import type { Locale } from '@tsuzuri/model'
import { formatDay, formatMoment } from '@tsuzuri/ui'
import { localInput } from './local-input.ts'

/** When something begins or ends: what does so with the day has no time of its own. */
export const momentText = (moment: string, locale: Locale, zone: string): string =>
  (localInput(moment, zone).endsWith('T00:00') ? formatDay : formatMoment)(moment, locale, zone)
