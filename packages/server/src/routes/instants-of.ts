import { firstMoment, lastMoment } from '@tsuzuri/model'
import { openZone } from '@tsuzuri/plugin'

interface Told {
  readonly from?: string | undefined
  readonly to?: string | undefined
}
interface Instants {
  readonly from: Date | undefined
  readonly to: Date | undefined
}

/**
 * A period told in days or instants, as instants: from ≤ time < to. A day is that of the time zone, and `to` is within the
 * period when it is a day.
 */
export const instantsOf = <Query extends Told>(timeZone: string, query: Query): Omit<Query, keyof Told> & Instants => {
  const { startOfDay } = openZone(timeZone)
  const { from, to, ...others } = query
  return {
    ...others,
    from: from === undefined ? undefined : within(isDay(from) ? startOfDay(from) : new Date(from)),
    to: to === undefined ? undefined : within(isDay(to) ? startOfDay(dayAfter(to)) : new Date(to)),
  }
}

const isDay = (text: string): boolean => !text.includes('T')

const dayAfter = (day: string): string => {
  const date = new Date(day)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().split('T', 1)[0] ?? day
}

/** The first day that there is begins before the first moment in most zones, and the last may end after the last. */
const within = (moment: Date): Date => (moment < firstMoment ? firstMoment : moment > lastMoment ? lastMoment : moment)
