import type { PortalRecord } from '@tsuzuri/model'
import type { BlockContext } from '../block.ts'
import { openZone } from '../open-zone.ts'
import { businessDaysBetween } from './business-days-between.ts'

/** How many business days of the portal a side has had the ball; null where nobody has it. */
export const waitedDays = (
  { ball, ballSince }: Pick<PortalRecord, 'ball' | 'ballSince'>,
  { daysOff, now, portal: { timeZone } }: Pick<BlockContext, 'daysOff' | 'now'> & { readonly portal: { readonly timeZone: string } },
): number | null => {
  if (ball === null || ballSince === null) return null
  const { day } = openZone(timeZone)
  return businessDaysBetween(daysOff, day(ballSince), day(now))
}
