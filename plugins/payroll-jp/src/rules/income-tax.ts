import { shiftToBusinessDay } from '@tsuzuri/plugin'
import { monthAfter } from '../days/month-after.ts'
import type { DutyRule } from '../duty.ts'
import { payment } from './payment.ts'

/**
 * Income tax withheld from what was paid in a month: by the 10th of the next (所得税法183条1項). With the half-year exception
 * what was paid from January to June by 10 July, from July to December by 20 January (所得税法216条・217条). On a Saturday,
 * Sunday, holiday or 29 to 31 December the term ends with the next day that is none (国税通則法10条2項, 国税通則法施行令2条2項).
 */
export const incomeTax: DutyRule = (month, context) => {
  const isHalfYear = context.facts.withholdingTerm === 'half-year'
  if (isHalfYear && !/-(06|12)$/.test(month)) return []
  const next = monthAfter(month, 1)
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))]
  const day = isHalfYear && number === 12 ? '20' : '10'
  const span = isHalfYear ? (number === 6 ? `${year}年1月〜6月分` : `${year}年7月〜12月分`) : `${number}月支払分`
  return payment(
    {
      key: `income-tax/${isHalfYear ? `half-year/${month}` : month}`,
      title: `源泉所得税(${span})の納付`,
      to: shiftToBusinessDay(context.offices, `${next}-${day}`, 'after'),
      note: isHalfYear ? '納期の特例(所得税法216条)による納付です。' : '支払った月の翌月10日まで(所得税法183条)。',
      about: 'tax',
    },
    context,
  )
}
