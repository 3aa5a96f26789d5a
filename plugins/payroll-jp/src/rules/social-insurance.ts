import { shiftToBusinessDay } from '@tsuzuri/plugin'
import { dayInMonth } from '../days/day-in-month.ts'
import { monthAfter } from '../days/month-after.ts'
import type { DutyRule } from '../duty.ts'

/**
 * Health insurance and pension premiums of a month: by the end of the next (健康保険法164条1項, 厚生年金保険法83条1項). Where offices
 * rest on that day it ends with the next business day (行政機関の休日に関する法律1条・2条), so that November's of 31 December is paid by 4 January.
 */
export const socialInsurance: DutyRule = (month, { offices }) => {
  const to = shiftToBusinessDay(offices, dayInMonth(monthAfter(month, 1), 31), 'after')
  return [
    {
      key: `social-insurance/${month}`,
      title: `健康保険・厚生年金保険料(${Number(month.slice(5))}月分)の納付期限`,
      from: to,
      to,
      side: 'client',
      kind: 'deadline',
      note: '翌月末日まで(健康保険法164条、厚生年金保険法83条)。口座振替のときは残高をご確認ください。',
      about: 'social-insurance',
    },
  ]
}
