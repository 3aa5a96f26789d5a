import { openZone } from './open-zone.ts'

/** A list asks for each of its rows. No clock on a wall is moved within a minute. */
const minute = 60_000
const kept = new Map<string, { readonly minute: number; readonly before: Date }>()

/** What was due before this moment is past its day: the beginning of today in the portal's time zone. */
export const lateBefore = (now: Date, timeZone: string): Date => {
  const current = Math.floor(now.getTime() / minute)
  const known = kept.get(timeZone)
  if (known?.minute === current) return known.before
  const zone = openZone(timeZone)
  const before = zone.startOfDay(zone.day(now))
  kept.set(timeZone, { minute: current, before })
  return before
}
