import { shiftToBusinessDay } from '@tsuzuri/plugin'
import { dayInMonth } from '../days/day-in-month.ts'
import type { DutyContext } from '../duty.ts'

/** The day a bonus is paid in a month, shifted as the pay day is; null in a month without one. */
export const bonusPayDay = (month: string, { facts, banks }: DutyContext): string | null => {
  const { bonusDay, bonusMonths, payShift } = facts
  if (bonusDay === null || !bonusMonths.includes(Number(month.slice(5)))) return null
  return shiftToBusinessDay(banks, dayInMonth(month, bonusDay), payShift ?? 'before')
}
