import { openZone } from './open-zone.ts'

/** What was due before this moment is past its day: the beginning of today in the portal's time zone. */
export const lateBefore = (now: Date, timeZone: string): Date => {
  const zone = openZone(timeZone)
  return zone.startOfDay(zone.day(now))
}
