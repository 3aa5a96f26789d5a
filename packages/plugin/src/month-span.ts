import { monthAfter } from './month-after.ts'
import type { Zone } from './open-zone.ts'

/** A month on a wall clock: from its first moment to that of the next. */
export interface MonthSpan {
  /** `2026-11` */
  readonly month: string
  readonly from: Date
  readonly to: Date
}

export const monthSpan = (month: string, zone: Zone): MonthSpan => ({
  month,
  from: zone.startOfDay(`${month}-01`),
  to: zone.startOfDay(`${monthAfter(month, 1)}-01`),
})
