import { shiftToBusinessDay } from '@tsuzuri/plugin'
import type { DutyRule } from '../duty.ts'

/**
 * The reports of the employment of the disabled and the elderly, as of 1 June: by 15 July (障害者雇用促進法43条7項・同施行規則8条,
 * 高年齢者雇用安定法52条1項・同施行規則33条1項); then the next business day (行政機関の休日に関する法律2条). Whom the first concerns hangs on the
 * number of employees; whoever is below trashes the entry, which does not come back.
 */
export const employmentReports: DutyRule = (month, { offices }) => {
  if (!month.endsWith('-07')) return []
  const to = shiftToBusinessDay(offices, `${month}-15`, 'after')
  return [
    {
      key: `employment-reports/${month.slice(0, 4)}`,
      title: '障害者・高年齢者雇用状況報告の提出期限',
      from: to,
      to,
      side: 'firm',
      kind: 'deadline',
      note: '6月1日現在を7月15日まで(障害者雇用促進法43条、高年齢者雇用安定法52条)。対象となる人数をご確認ください。',
      about: 'labour-insurance',
    },
  ]
}
