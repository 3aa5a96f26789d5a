import type { PageId } from '@tsuzuri/model'
import type { PlanPage } from '@tsuzuri/plugin'
import type { Duty } from './duty.ts'
import type { Facts } from './facts/facts.ts'

/** By what the flow of a duty is known, and from which facts it follows where there is none. */
const about: Readonly<Record<Duty['about'], { readonly flow: RegExp; readonly facts: readonly string[] }>> = {
  payroll: { flow: /給与計算|月次給与/, facts: ['payDay', 'closingDay'] },
  bonus: { flow: /賞与/, facts: ['bonusMonths', 'payDay'] },
  tax: { flow: /源泉|所得税/, facts: ['withholdingTerm'] },
  'resident-tax': { flow: /住民税/, facts: ['residentTaxTerm'] },
  'social-insurance': { flow: /社会保険/, facts: ['filingShift', 'withholdingTerm'] },
  'labour-insurance': { flow: /労働保険|年度更新|社会保険/, facts: ['labourInsurancePayment', 'withholdingTerm'] },
  'year-end': { flow: /年末調整/, facts: ['withholdingTerm'] },
}

/** The page that says how a duty is done: the flow of that name, else the master page its dates follow from. */
export const pageOf = (duty: Duty, pages: readonly PlanPage[], facts: Facts): PageId | null => {
  const { flow, facts: names } = about[duty.about]
  const page = pages.find(({ type, title }) => type === 'flow' && flow.test(title))
  return page?.id ?? names.flatMap((name) => facts.pages.get(name) ?? []).at(0) ?? null
}
