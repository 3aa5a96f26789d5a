import type { FieldValues } from './field.ts'

/** A record as a plan has it. Its days are written `2026-11-23`. */
export interface PlannedValues {
  readonly title: string
  readonly from: string
  readonly to: string
  readonly fields: FieldValues
}
