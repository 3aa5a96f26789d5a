import { dayAfter } from '@tsuzuri/plugin'
import { cycleOf } from '../cycle/cycle-of.ts'
import type { Duty, DutyRule } from '../duty.ts'

/** The payroll paid in a month: from closing to pay day, by turns. */
export const payCycle: DutyRule = (month, context) => {
  const cycle = cycleOf(month, context)
  if (!cycle) return []
  const name = `${Number(month.slice(5))}月給与`
  const duty = (part: string, title: string, rest: Pick<Duty, 'to' | 'side' | 'kind' | 'note'> & { readonly from?: string }): Duty => ({
    from: rest.to,
    ...rest,
    key: `payroll/${month}/${part}`,
    title: `${name} ${title}`,
    about: 'payroll',
  })
  const after = (day: string, last: string): string => (day < last ? dayAfter(day, 1) : last)
  return [
    duty('closing', '締日', { to: cycle.closing, side: 'both', kind: 'closing', note: '' }),
    duty('data', '勤怠データ・変動情報の提出', { to: cycle.data, side: 'client', kind: 'data', note: '' }),
    duty('calculation', '給与計算・差異一覧の作成', {
      from: after(cycle.data, cycle.calculation),
      to: cycle.calculation,
      side: 'firm',
      kind: 'calculation',
      note: '',
    }),
    duty('check', '計算結果の確認', {
      from: after(cycle.calculation, cycle.check),
      to: cycle.check,
      side: 'client',
      kind: 'check',
      note: '',
    }),
    duty('transfer', '振込データの承認', { to: cycle.transfer, side: 'client', kind: 'transfer', note: '' }),
    duty('pay', '支給日', { to: cycle.pay, side: 'both', kind: 'pay', note: '給与明細を公開します。' }),
  ]
}
