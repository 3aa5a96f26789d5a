import { defineErrors, type Issue } from '@tsuzuri/model'
import { type DayOff, dayAfter } from '@tsuzuri/plugin'
import { portalDaysOff } from '../business-days/portal-days-off.ts'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'

export interface DaysOffQuery {
  /** Both days included, written `2026-11-23`; at most 800 days. */
  readonly from: string
  readonly to: string
}

export interface ListedDaysOff {
  readonly items: readonly (DayOff & { readonly day: string })[]
  /** The last day up to which holidays are known. */
  readonly knownUntil: string
}

export const daysOffErrors = defineErrors('days-off', {
  'too-long': {
    kind: 'invalid',
    message: () => `More than ${mostDays} days are asked for.`,
    hint: 'Ask for a year or two.',
    issues: (): readonly Issue[] => [{ path: 'query.to', message: `It is more than ${mostDays} days after \`from\`.` }],
  },
})

const mostDays = 800

/** The holidays and closing days of the portal between two days, weekends aside that are nothing else. Throws `days-off.too-long`. */
export const listDaysOff = (scope: Scope, { from, to }: DaysOffQuery): ListedDaysOff => {
  authorize(scope, 'portal.read')
  const daysOff = portalDaysOff(scope.portal)
  if (to > dayAfter(from, mostDays)) throw daysOffErrors['too-long']()
  const items: (DayOff & { readonly day: string })[] = []
  for (let day = from; day <= to; day = dayAfter(day, 1)) {
    const reason = daysOff.reason(day)
    if (reason) items.push({ day, ...reason })
  }
  return { items, knownUntil: daysOff.knownUntil }
}
