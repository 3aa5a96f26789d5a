import { isBusinessDay, openZone } from '@tsuzuri/plugin'
import { officialDaysOff } from '../business-days/official-days-off.ts'

const zone = openZone('Asia/Tokyo')
const hour = 8
const hourMilliseconds = 3_600_000

/** The moment up to which what happened is mailed together by now: 8:00 of today in Japan, once it is later; null before, and where today nobody works. */
export const latestDigest = (now: Date): Date | null => {
  const today = zone.day(now)
  const moment = new Date(zone.startOfDay(today).getTime() + hour * hourMilliseconds)
  return moment <= now && isBusinessDay(officialDaysOff, today) ? moment : null
}
