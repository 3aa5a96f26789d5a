import known from '@holiday-jp/holiday_jp/lib/holidays.js'
import type { Holidays } from '@tsuzuri/plugin'

const days: Readonly<Record<string, { readonly name: string; readonly name_en: string }>> = known

/** 国民の祝日 with what is observed for them, from 1970. Equinoxes of later years are as they are computed, until the cabinet has announced them. */
export const japaneseHolidays: Holidays = {
  nameOf: (day) => {
    const holiday = Object.hasOwn(days, day) ? days[day] : undefined
    return holiday ? { ja: holiday.name, en: holiday.name_en } : null
  },
  knownUntil: `${Object.keys(days).at(-1)?.slice(0, 4) ?? '0000'}-12-31`,
}
