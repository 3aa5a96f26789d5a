import type { Plan, PlanContext } from '@tsuzuri/plugin'
import { concernsOf } from './concerns-of.ts'
import { bankDaysOff } from './days/bank-days-off.ts'
import { monthAfter } from './days/month-after.ts'
import type { DutyContext } from './duty.ts'
import { readFacts } from './facts/read-facts.ts'
import { pageOf } from './page-of.ts'
import { allRules } from './rules/all-rules.ts'

/** No duty lies further from the month it belongs to. */
const reach = 4

/** The duties of a client whose last day lies within the days asked for, as its master pages and the law have them. */
export const planDuties = ({ pages, daysOff, officialDaysOff, from, to }: PlanContext): Plan => {
  const { facts, concerns } = readFacts(pages)
  const context: DutyContext = { facts, offices: officialDaysOff, banks: bankDaysOff(officialDaysOff), people: daysOff }
  const months = monthsBetween(monthAfter(from.slice(0, 7), -reach), monthAfter(to.slice(0, 7), reach))
  const duties = months.flatMap((month) => allRules.flatMap((rule) => rule(month, context)))
  return {
    records: duties
      .filter((duty) => duty.to >= from && duty.to <= to)
      .map((duty) => ({
        key: duty.key,
        title: duty.title,
        from: duty.from,
        to: duty.to,
        fields: {
          allDay: true,
          side: duty.side,
          kind: duty.kind,
          note: duty.note === '' ? null : duty.note,
          page: pageOf(duty, pages, facts),
        },
      })),
    concerns: [...concerns, ...concernsOf(monthsBetween(from.slice(0, 7), to.slice(0, 7)), to, context)],
  }
}

const monthsBetween = (first: string, last: string): readonly string[] => {
  const months: string[] = []
  for (let month = first; month <= last; month = monthAfter(month, 1)) months.push(month)
  return months
}
