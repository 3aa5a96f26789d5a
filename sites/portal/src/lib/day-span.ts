import type { Locale, PlannedValues } from '@tsuzuri/model'
import { formatDay } from '@tsuzuri/ui'
import type { Translate } from '../messages/translate.ts'

/** The days of an entry as a person reads them: one, or from the first to the last. */
export const daySpan = ({ from, to }: Pick<PlannedValues, 'from' | 'to'>, locale: Locale, t: Translate): string => {
  // Days of a calendar have no zone: noon of UTC is on the same day wherever it is shown as UTC.
  const day = (text: string): string => formatDay(`${text}T12:00:00Z`, locale, 'UTC')
  return from === to ? day(from) : t('plan.span', { from: day(from), to: day(to) })
}
