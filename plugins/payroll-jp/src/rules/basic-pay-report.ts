import { shiftToBusinessDay } from '@tsuzuri/plugin'
import { businessDaysFrom } from '../days/business-days-from.ts'
import type { DutyRule } from '../duty.ts'

/** The basic pay report (算定基礎届): 1 to 10 July (健康保険法41条・同施行規則25条1項, 厚生年金保険法21条・同施行規則18条1項); then the next business day (行政機関の休日に関する法律2条). */
export const basicPayReport: DutyRule = (month, { offices, people }) => {
  if (!month.endsWith('-07')) return []
  const to = shiftToBusinessDay(offices, `${month}-10`, 'after')
  const year = month.slice(0, 4)
  const check = businessDaysFrom(people, to, -3)
  const note = '7月1日から10日まで(健康保険法施行規則25条、厚生年金保険法施行規則18条)。'
  return [
    {
      key: `basic-pay-report/${year}/check`,
      title: '算定基礎届の内容の確認',
      from: check,
      to: check,
      side: 'client',
      kind: 'check',
      note: '',
      about: 'social-insurance',
    },
    {
      key: `basic-pay-report/${year}`,
      title: '算定基礎届の提出期限',
      from: `${month}-01`,
      to,
      side: 'firm',
      kind: 'deadline',
      note,
      about: 'social-insurance',
    },
  ]
}
