import { shiftToBusinessDay } from '@tsuzuri/plugin'
import { businessDaysFrom } from '../days/business-days-from.ts'
import type { Duty, DutyRule } from '../duty.ts'

/** By the month in which it is due: which instalment it is, its last day, and the day in words. */
const instalments: Readonly<Record<string, { readonly number: number; readonly day: string }>> = {
  '10': { number: 2, day: '31' },
  '01': { number: 3, day: '31' },
}

/**
 * The yearly renewal of labour insurance (年度更新): within 40 days from 1 June, so by 10 July (労働保険徴収法15条1項・19条1項), then the
 * next business day (行政機関の休日に関する法律2条). In three instalments (延納) the second and third are due on 31 October and 31 January
 * (労働保険徴収法18条・同施行規則27条2項).
 */
export const labourInsurance: DutyRule = (month, { facts, offices, people }) => {
  const [year = '', number = ''] = month.split('-')
  const on = (day: string): string => shiftToBusinessDay(offices, `${month}-${day}`, 'after')
  const duty = (key: string, title: string, rest: Pick<Duty, 'from' | 'to' | 'side' | 'kind' | 'note'>): Duty => ({
    ...rest,
    key: `labour-insurance/${key}`,
    title,
    about: 'labour-insurance',
  })
  const instalment = facts.labourInsurancePayment === 'instalments' ? instalments[number] : undefined
  if (instalment) {
    const to = on(instalment.day)
    const note = '延納による納付です(労働保険徴収法18条、同施行規則27条)。'
    return [duty(month, `労働保険料(延納 第${instalment.number}期)の納付期限`, { from: to, to, side: 'client', kind: 'deadline', note })]
  }
  if (number !== '07') return []
  const to = on('10')
  const data = businessDaysFrom(people, `${year}-06-01`, 10)
  return [
    duty(`${year}/data`, '年度更新 賃金集計の確認', { from: `${year}-06-01`, to: data, side: 'client', kind: 'data', note: '' }),
    duty(year, '労働保険 年度更新の申告・納付期限', {
      from: `${year}-06-01`,
      to,
      side: 'firm',
      kind: 'deadline',
      note: '6月1日から40日以内(労働保険徴収法15条・19条)。',
    }),
  ]
}
