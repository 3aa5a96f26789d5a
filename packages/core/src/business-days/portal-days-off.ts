import type { Portal } from '@tsuzuri/model'
import { type DaysOff, openDaysOff } from '@tsuzuri/plugin'
import { japaneseHolidays } from './japanese-holidays.ts'

/** Most portals close on the same days, and what was counted by these is kept with them. */
const kept = new Map<string, DaysOff>()
const mostKept = 1_000

/** When a portal rests: holidays, and its own closing days. */
export const portalDaysOff = ({ closingDays }: Pick<Portal, 'closingDays'>): DaysOff => {
  const key = JSON.stringify(closingDays)
  const known = kept.get(key)
  if (known) return known
  if (kept.size >= mostKept) kept.clear()
  const daysOff = openDaysOff(japaneseHolidays, closingDays)
  kept.set(key, daysOff)
  return daysOff
}
