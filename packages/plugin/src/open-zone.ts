import { dateFormat } from './kept-format.ts'

/**
 * The wall clock of one time zone. A *local* time is a `Date` whose UTC parts are what the clock on the wall shows,
 * so that days can be counted without the machine's own zone getting in.
 */
export interface Zone {
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
  const clock = dateFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const toLocal = (instant: Date): Date => {
    const shown = new Map(clock.formatToParts(instant).map((part) => [part.type, Number(part.value)]))
    const part = (type: Intl.DateTimeFormatPartTypes): number => shown.get(type) ?? 0
    return new Date(
      Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'), instant.getUTCMilliseconds()),
    )
  }
  const offset = (time: number): number => toLocal(new Date(time)).getTime() - time
  const toInstant = (local: Date): Date => {
    const early = local.getTime() - offset(local.getTime() - 86_400_000)
    if (toLocal(new Date(early)).getTime() === local.getTime()) return new Date(early)
    const late = local.getTime() - offset(local.getTime() + 86_400_000)
    return new Date(toLocal(new Date(late)).getTime() === local.getTime() ? late : early)
  }
  return {
    toLocal,
    toInstant,
    day: (instant) => toLocal(instant).toISOString().slice(0, 10),
    startOfDay: (day) => toInstant(new Date(`${day}T00:00:00Z`)),
  }
}
