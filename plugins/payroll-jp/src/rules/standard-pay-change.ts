import { cycleOf } from '../cycle/cycle-of.ts'
import { businessDaysFrom } from '../days/business-days-from.ts'
import { monthAfter } from '../days/month-after.ts'
import type { DutyRule } from '../duty.ts'

/**
 * Whether standard pay changes is seen when the third changed pay is paid; the report (月額変更届) is due without delay
 * (健康保険法43条・同施行規則26条, 厚生年金保険法23条・同施行規則19条). The law names no day: within ten business days is ours.
 */
export const standardPayChange: DutyRule = (month, context) => {
  if (!context.facts.raiseMonths.includes(Number(month.slice(5)))) return []
  const third = cycleOf(monthAfter(month, 2), context)
  if (!third) return []
  return [
    {
      key: `standard-pay-change/${month}`,
      title: `月額変更届の確認と提出(${Number(month.slice(5))}月昇給分)`,
      from: businessDaysFrom(context.people, third.pay, 1),
      to: businessDaysFrom(context.people, third.pay, 10),
      side: 'firm',
      kind: 'deadline',
      note: '固定的賃金が変わってから3か月の支給のあと、速やかに(健康保険法施行規則26条)。',
      about: 'social-insurance',
    },
  ]
}
