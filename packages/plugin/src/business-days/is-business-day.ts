import type { DaysOff } from './days-off.ts'

/** Whether people work on a day (`2026-11-23`): it is no Saturday, no Sunday, no holiday, and nothing is closed. */
export const isBusinessDay = (daysOff: DaysOff, day: string): boolean => {
  const ofWeek = new Date(`${day}T00:00:00Z`).getUTCDay()
  return ofWeek !== 0 && ofWeek !== 6 && daysOff.reason(day) === null
}
