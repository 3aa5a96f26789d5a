import { shiftToBusinessDay } from '@tsuzuri/plugin'
import { monthAfter } from '../days/month-after.ts'
import type { DutyRule } from '../duty.ts'
import { payment } from './payment.ts'

/**
 * Resident tax collected in a month: by the 10th of the next (地方税法321条の5第1項). With the half-year exception that of June to
 * November by 10 December, of December to May by 10 June (地方税法321条の5の2). Shifted to the next business day
 * (地方税法20条の5第2項, 地方税法施行令6条の18第2項).
 */
export const residentTax: DutyRule = (month, context) => {
  const isHalfYear = context.facts.residentTaxTerm === 'half-year'
  if (isHalfYear && !/-(05|11)$/.test(month)) return []
  const number = Number(month.slice(5))
  const span = isHalfYear ? (number === 5 ? '12月〜5月分' : '6月〜11月分') : `${number}月分`
  return payment(
    {
      key: `resident-tax/${isHalfYear ? `half-year/${month}` : month}`,
      title: `住民税(${span})の納入`,
      to: shiftToBusinessDay(context.offices, `${monthAfter(month, 1)}-10`, 'after'),
      note: isHalfYear ? '納期の特例(地方税法321条の5の2)による納入です。' : '徴収した月の翌月10日まで(地方税法321条の5)。',
      about: 'resident-tax',
    },
    context,
  )
}
