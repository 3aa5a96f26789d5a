import type { Locale } from '@tsuzuri/model'
import { formatDay, formatMoment } from '@tsuzuri/ui'
import { localInput } from './local-input.ts'

/** When something begins: what begins with the day has no time of its own. */
export const startText = (startsAt: string, locale: Locale, zone: string): string =>
  (localInput(startsAt, zone).endsWith('T00:00') ? formatDay : formatMoment)(startsAt, locale, zone)
