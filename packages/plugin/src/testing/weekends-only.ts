import { type DaysOff, openDaysOff } from '../business-days/days-off.ts'

/** A year without holidays, in which nobody closes. */
export const weekendsOnly: DaysOff = openDaysOff({ nameOf: () => null, knownUntil: '9999-12-31' }, [])
