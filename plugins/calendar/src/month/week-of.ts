import { dayAfter } from '@tsuzuri/plugin'

/** The week of a day (`2026-11-25`) as days, from Sunday to Saturday. */
export const weekOf = (day: string): readonly string[] => {
  const sunday = dayAfter(day, -new Date(`${day}T00:00:00Z`).getUTCDay())
  return Array.from({ length: 7 }, (_, index) => dayAfter(sunday, index))
}
