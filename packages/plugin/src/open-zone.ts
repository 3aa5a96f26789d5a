import { dateFormat } from '@tsuzuri/model/kept-format'

/**
 * The wall clock of one time zone. A *local* time is a `Date` whose UTC parts are what the clock on the wall shows,
 * so that days can be counted without the machine's own zone getting in.
 */
export interface Zone {
  /** Its IANA name: `Asia/Tokyo`. */
  readonly name: string
  readonly toLocal: (instant: Date) => Date
  /** The instant of a local time. A time skipped in spring is moved on by the hour skipped; one told twice is the first. */
  readonly toInstant: (local: Date) => Date
  /** The day as `2026-11-23`. */
  readonly day: (instant: Date) => string
  /** The instant a day begins. */
  readonly startOfDay: (day: string) => Date
}

/** Opens a time zone by its IANA name. Throws a `RangeError` for a name nobody knows. */
export const openZone = (timeZone: string): Zone => {
  // Swedish is written as ISO 8601 is. Reading its digits takes a fifth of the time that `formatToParts` takes.
  const clock = dateFormat('sv-SE', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  const toLocal = (instant: Date): Date => {
    const [, month = 0, day = 0, hour = 0, minute = 0, second = 0] = (clock.format(instant).match(/\d+/g) ?? []).map(Number)
    // The year is told without its era, and `Date.UTC` takes those before 100 for others. No zone is a month from UTC.
    const apart = month - 1 - instant.getUTCMonth()
    const year = instant.getUTCFullYear() + (apart === 11 ? -1 : apart === -11 ? 1 : 0)
    const local = new Date(instant)
    local.setUTCFullYear(year, month - 1, day)
    local.setUTCHours(hour, minute, second)
    return local
  }
  const offset = (time: number): number => toLocal(new Date(time)).getTime() - time
  const toInstant = (local: Date): Date => {
    const early = local.getTime() - offset(local.getTime() - 86_400_000)
    if (toLocal(new Date(early)).getTime() === local.getTime()) return new Date(early)
    const late = local.getTime() - offset(local.getTime() + 86_400_000)
    return new Date(toLocal(new Date(late)).getTime() === local.getTime() ? late : early)
  }
  return {
    name: timeZone,
    toLocal,
    toInstant,
    day: (instant) => toLocal(instant).toISOString().split('T', 1)[0] ?? '',
    startOfDay: (day) => toInstant(new Date(`${day}T00:00:00Z`)),
  }
}
