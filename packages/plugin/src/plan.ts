import type { FieldValues, Localized, PageId } from '@tsuzuri/model'
import type { DaysOff } from './business-days/days-off.ts'

/** A page as far as a plan follows from it. */
export interface PlanPage {
  readonly id: PageId
  readonly type: string
  readonly title: string
  readonly fields: FieldValues
}

/** What a plan follows from: the facts on a portal's pages, and the days on which somebody rests. Days are written `2026-11-23`. */
export interface PlanContext {
  /** Live pages, parents before children, siblings in their order. */
  readonly pages: readonly PlanPage[]
  /** When the portal rests. */
  readonly daysOff: DaysOff
  /** When offices rest: by these the law's dates are shifted. */
  readonly officialDaysOff: DaysOff
  /** The first and the last day that are planned. */
  readonly from: string
  readonly to: string
}

/** A record that follows from the facts. */
export interface PlannedRecord {
  /** Unique in the plan and the same whenever it is followed again: `income-tax/2026-11`. */
  readonly key: string
  readonly title: string
  /** Its first and its last day. */
  readonly from: string
  readonly to: string
  readonly fields: FieldValues
}

/** What whoever plans should know. */
export interface PlanConcern {
  /** `problem`: something could not be planned. `notice`: it was, and one may want to look. */
  readonly kind: 'problem' | 'notice'
  readonly words: Localized
  /** Where it is set right. */
  readonly page: PageId | null
}

export interface Plan {
  readonly records: readonly PlannedRecord[]
  readonly concerns: readonly PlanConcern[]
}

/** Records of a collection that follow from the facts on a portal's pages and from the calendar. Pure: the same facts make the same plan. */
export interface PlanDefinition {
  readonly label: Localized
  readonly collection: string
  readonly follow: (context: PlanContext) => Plan
}

export const definePlan = (definition: PlanDefinition): PlanDefinition => definition
