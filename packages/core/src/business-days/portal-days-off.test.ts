import { usualClosingDays } from '@tsuzuri/model'
import { businessDaysBetween, isBusinessDay, shiftToBusinessDay } from '@tsuzuri/plugin'
import { expect, test } from 'vitest'
import { japaneseHolidays } from './japanese-holidays.ts'
import { officialDaysOff } from './official-days-off.ts'
import { portalDaysOff } from './portal-days-off.ts'

test('the holidays of Japan are known by their names, what is observed for a Sunday as well', () => {
  expect(japaneseHolidays.nameOf('2026-11-23')).toEqual({ ja: '勤労感謝の日', en: 'Labor Thanksgiving Day' })
  // Three holidays in a row, of which the first is a Sunday; and a day between two holidays.
  expect(['2026-05-06', '2026-09-22'].map((day) => japaneseHolidays.nameOf(day)?.ja)).toEqual(['こどもの日 振替休日', '休日'])
  expect(['2026-11-24', 'toString', ''].map((day) => japaneseHolidays.nameOf(day))).toEqual([null, null, null])
  expect(japaneseHolidays.knownUntil > '2030').toBe(true)
})

test('the law’s dates are shifted by the offices’ days, whenever the portal is closed', () => {
  const portal = portalDaysOff({ closingDays: [...usualClosingDays, { name: '創立記念日', from: '11-10', to: '11-10' }] })
  expect(shiftToBusinessDay(officialDaysOff, '2026-11-10', 'after')).toBe('2026-11-10')
  expect(shiftToBusinessDay(portal, '2026-11-10', 'after')).toBe('2026-11-11')
  expect(shiftToBusinessDay(officialDaysOff, '2026-12-31', 'after')).toBe('2027-01-04')
  expect(businessDaysBetween(portal, '2026-12-28', '2027-01-05')).toBe(2)
  expect(isBusinessDay(portalDaysOff({ closingDays: [] }), '2026-12-29')).toBe(true)
})
