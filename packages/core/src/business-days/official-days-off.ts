import { openDaysOff } from '@tsuzuri/plugin'
import { japaneseHolidays } from './japanese-holidays.ts'

/** When offices rest (行政機関の休日): holidays, and 29 December to 3 January. The law's dates are shifted by these, whatever a portal's own days are. */
export const officialDaysOff = openDaysOff(japaneseHolidays, [{ name: '年末年始', from: '12-29', to: '01-03' }])
