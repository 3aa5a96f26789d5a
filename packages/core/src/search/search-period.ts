import type { Zone } from '@tsuzuri/plugin'

/** Stretches of time that people choose by. The later ones hold the earlier ones, but for `earlier`: before this fiscal year. */
export const searchPeriods = ['week', 'month', 'fiscal-year', 'earlier'] as const
export type SearchPeriod = (typeof searchPeriods)[number]

/** From when to before when it is. A week begins on Monday, the fiscal year (年度) on the first of April. */
export const spanOf = (period: SearchPeriod, zone: Zone, now: Date): { readonly from?: Date; readonly to?: Date } => {
  const today = zone.toLocal(now)
  const [year, month, day] = [today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate()]
  const startOf = (...date: [number, number, number]): Date => zone.startOfDay(new Date(Date.UTC(...date)).toISOString().slice(0, 10))
  const fiscalYear = month < april ? year - 1 : year
  switch (period) {
    case 'week':
      return { from: startOf(year, month, day - ((today.getUTCDay() + 6) % 7)) }
    case 'month':
      return { from: startOf(year, month, 1) }
    case 'fiscal-year':
      return { from: startOf(fiscalYear, april, 1) }
    case 'earlier':
      return { to: startOf(fiscalYear, april, 1) }
  }
}

const april = 3
