import { dayAfter, shiftToBusinessDay } from '@tsuzuri/plugin'
import { bonusPayDay } from '../cycle/bonus-pay-day.ts'
import { businessDaysFrom } from '../days/business-days-from.ts'
import type { Duty, DutyRule } from '../duty.ts'

/**
 * A bonus, and the report of it (賞与支払届): within five days of paying (健康保険法施行規則27条1項, 厚生年金保険法施行規則19条の5第1項),
 * the day of paying not counted (民法140条). Where that day is one on which offices rest it ends with the next business day
 * (行政機関の休日に関する法律2条), unless the client has it brought forward.
 */
export const bonus: DutyRule = (month, context) => {
  const pay = bonusPayDay(month, context)
  if (pay === null) return []
  const { facts, offices, people } = context
  const name = `${Number(month.slice(5))}月賞与`
  const before = (count: number): string => businessDaysFrom(people, pay, -count)
  const duty = (part: string, title: string, to: string, rest: Pick<Duty, 'side' | 'kind'> & Partial<Duty>): Duty => ({
    from: to,
    note: '',
    about: 'bonus',
    ...rest,
    key: `bonus/${month}/${part}`,
    title: `${name} ${title}`,
    to,
  })
  return [
    duty('data', '支給額・控除の提出', before(10), { side: 'client', kind: 'data' }),
    duty('calculation', '賞与計算', before(6), { from: dayAfter(before(10), 1), side: 'firm', kind: 'calculation' }),
    duty('check', '計算結果の確認', before(4), { from: dayAfter(before(6), 1), side: 'client', kind: 'check' }),
    duty('transfer', '振込データの承認', before(3), { side: 'client', kind: 'transfer' }),
    duty('pay', '支給日', pay, { side: 'both', kind: 'pay' }),
    duty('report', '賞与支払届の提出期限', shiftToBusinessDay(offices, dayAfter(pay, 5), facts.filingShift ?? 'after'), {
      side: 'firm',
      kind: 'deadline',
      note: '支払日から5日以内(健康保険法施行規則27条、厚生年金保険法施行規則19条の5)。',
      about: 'social-insurance',
    }),
  ]
}
