import type { Localized, PlannedValues } from '@tsuzuri/model'

/** A record that is there already, as a plan had it and has it now; `after` is null where it does not follow any more. */
export interface PlanChangeView {
  readonly key: string
  readonly record: { readonly id: string; readonly title: string; readonly startsAt: string | null }
  readonly before: PlannedValues
  readonly after: PlannedValues | null
}

/** What following a plan would do. Days are written `2026-11-23`. */
export interface PlanView {
  readonly name: string
  readonly label: Localized
  readonly collection: string
  readonly from: string
  readonly to: string
  readonly digest: string
  readonly concerns: readonly { readonly kind: 'problem' | 'notice'; readonly words: Localized; readonly page: string | null }[]
  readonly added: readonly (PlannedValues & { readonly key: string })[]
  readonly changed: readonly PlanChangeView[]
  readonly removed: readonly PlanChangeView[]
  /** What people edited, and the plan has otherwise now. It stays. */
  readonly kept: readonly PlanChangeView[]
}
