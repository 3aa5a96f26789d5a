import type { Portal } from '@tsuzuri/model'
import { type DaysOff, openDaysOff } from '@tsuzuri/plugin'
import { japaneseHolidays } from './japanese-holidays.ts'

/** When a portal rests: holidays, and its own closing days. */
export const portalDaysOff = ({ closingDays }: Pick<Portal, 'closingDays'>): DaysOff => openDaysOff(japaneseHolidays, closingDays)
