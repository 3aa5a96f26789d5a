import type { PlannedValues, PortalId, PortalRecord, RecordId } from '@tsuzuri/model'

export interface PlannedRow {
  readonly key: string
  readonly recordId: RecordId
  /** What the record was when it was planned last. */
  readonly planned: PlannedValues
}

/** Which records of a portal followed from a plan, by the plan's own keys. */
export interface PlanStore {
  /** Those whose last day is `from` (`2026-11-23`) or later, with their records as they are, trashed ones too. */
  planned(plan: string, from: string): Promise<readonly (PlannedRow & { readonly record: PortalRecord })[]>
  /** Takes the place of what was there by the same key. */
  put(plan: string, rows: readonly PlannedRow[]): Promise<void>
  drop(plan: string, keys: readonly string[]): Promise<void>
}

/** A plan that a portal follows: some of its records followed from it. */
export interface FollowedPlan {
  readonly portalId: PortalId
  readonly plan: string
  /** The last day of all that is planned. */
  readonly until: string
}
