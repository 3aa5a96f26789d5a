import type { PortalRecord } from '@tsuzuri/model'
import type { Zone } from '@tsuzuri/plugin'
import { expandRecurrence } from './expand-recurrence.ts'

/** Whether a repeated entry has one of its times at an instant. */
export const fallsAt = ({ startsAt, fields }: PortalRecord, at: Date, zone: Zone): boolean => {
  const rule = fields['recurrence']
  if (!startsAt || typeof rule !== 'string' || rule === '') return false
  const window = { startsAt, from: at, to: new Date(at.getTime() + 1), zone, limit: 1 }
  return expandRecurrence(rule, window).some((time) => time.getTime() === at.getTime())
}
