import { openZone, type Zone } from '@tsuzuri/plugin'

/** Tells the day in any time zone, as `2026-11-23`. Opening a zone costs more than all else of a cached page, so each is opened once. */
export const createDayIn = (): ((timeZone: string, instant: Date) => string) => {
  const zones = new Map<string, Zone>()
  return (timeZone, instant) => {
    const zone = zones.get(timeZone) ?? openZone(timeZone)
    zones.set(timeZone, zone)
    return zone.day(instant)
  }
}
