import { bonusPayDay } from '../cycle/bonus-pay-day.ts'
import { cycleOf } from '../cycle/cycle-of.ts'
import { businessDaysFrom } from '../days/business-days-from.ts'
import type { Duty, DutyRule } from '../duty.ts'

/**
 * The year-end adjustment is made when the year's last pay is paid (所得税法190条), a bonus counted; the employees' declarations are in
 * before it, by law until the day before (所得税法196条1項: insurance premiums). Twenty and six business days before are ours.
 */
export const yearEndAdjustment: DutyRule = (month, context) => {
  if (!month.endsWith('-12')) return []
  const last = [cycleOf(month, context)?.pay, bonusPayDay(month, context)]
    .filter((day) => typeof day === 'string')
    .toSorted()
    .at(-1)
  if (last === undefined) return []
  const year = month.slice(0, 4)
  const before = (count: number): string => businessDaysFrom(context.people, last, -count)
  const duty = (part: string, title: string, to: string, rest: Pick<Duty, 'side' | 'kind' | 'note'>): Duty => ({
    ...rest,
    key: `year-end-adjustment/${year}${part}`,
    title,
    from: to,
    to,
    about: 'year-end',
  })
  return [
    duty('/data', '年末調整 申告書・証明書の提出', before(20), { side: 'client', kind: 'data', note: '' }),
    duty('/calculation', '年末調整の計算', before(6), { side: 'firm', kind: 'calculation', note: '' }),
    duty('', '年末調整(過不足の精算)', last, { side: 'firm', kind: 'deadline', note: 'その年最後の給与の支払いのとき(所得税法190条)。' }),
  ]
}
