import type { ClosingPeriod, Localized } from '@tsuzuri/model'

/** The holidays of a country, as far as they are known. Days are written `2026-11-23`. */
export interface Holidays {
  readonly nameOf: (day: string) => Localized | null
  /** The last day up to which they are known; later ones count as none. */
  readonly knownUntil: string
}

export interface DayOff {
  readonly kind: 'holiday' | 'closing'
  readonly name: Localized
}

/** The days on which nobody works beside Saturday and Sunday. Those of a portal come with the context a plugin is handed. */
export interface DaysOff {
  /** Why a day (`2026-11-23`) is off; null where it is not, and for a weekend that is nothing else. A holiday comes before a closing. */
  readonly reason: (day: string) => DayOff | null
  /** The last day up to which holidays are known. */
  readonly knownUntil: string
}

/** Holidays, and the periods in which somebody closes. */
export const openDaysOff = (holidays: Holidays, closings: readonly ClosingPeriod[]): DaysOff => ({
  reason: (day) => {
    const holiday = holidays.nameOf(day)
    if (holiday) return { kind: 'holiday', name: holiday }
    const closing = closings.find((period) => isWithin(day, period))
    return closing ? { kind: 'closing', name: { ja: closing.name, en: closing.name } } : null
  },
  knownUntil: holidays.knownUntil,
})

const isWithin = (day: string, { from, to }: ClosingPeriod): boolean => {
  if (from.length > 5) return from <= day && day <= to
  const ofYear = day.slice(5)
  return from <= to ? from <= ofYear && ofYear <= to : from <= ofYear || ofYear <= to
}
