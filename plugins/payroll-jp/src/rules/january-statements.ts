import { shiftToBusinessDay } from '@tsuzuri/plugin'
import { businessDaysFrom } from '../days/business-days-from.ts'
import type { Duty, DutyRule } from '../duty.ts'

/**
 * For the year before, by 31 January: statutory statements to the tax office (所得税法225条・226条) and payment reports to the
 * municipalities (地方税法317条の6第1項); then the next business day (国税通則法10条2項, 地方税法20条の5第2項).
 */
export const januaryStatements: DutyRule = (month, { offices, people }) => {
  if (!month.endsWith('-01')) return []
  const to = shiftToBusinessDay(offices, `${month}-31`, 'after')
  const year = Number(month.slice(0, 4)) - 1
  const check = businessDaysFrom(people, to, -5)
  const duty = (key: string, title: string, rest: Pick<Duty, 'to' | 'side' | 'kind' | 'note'>): Duty => ({
    ...rest,
    key: `${key}/${year}`,
    title: `${title}(${year}年分)`,
    from: rest.to,
    about: 'year-end',
  })
  return [
    duty('january-check', '法定調書・給与支払報告書の内容の確認', { to: check, side: 'client', kind: 'check', note: '' }),
    duty('statutory-statements', '法定調書の提出期限', {
      to,
      side: 'firm',
      kind: 'deadline',
      note: '翌年1月31日まで(所得税法225条・226条)。',
    }),
    duty('payment-reports', '給与支払報告書の提出期限', {
      to,
      side: 'firm',
      kind: 'deadline',
      note: '翌年1月31日まで(地方税法317条の6)。',
    }),
  ]
}
