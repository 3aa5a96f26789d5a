import type { FieldValues } from '@tsuzuri/model'
import { type FieldChange, fieldRefusals } from './field-refusals.ts'
import { pageErrors } from './page-errors.ts'

/**
 * Lets field values pass that the role may write. What breaks the rule of its kind passes too: it is kept as it was typed, and marked.
 * Throws `page.fields-invalid` with one issue for each that is refused (`fields.payDay`).
 */
export const checkFields = (change: FieldChange): FieldValues => {
  const { byField, ofAll } = fieldRefusals(change)
  const issues = [...byField.values(), ...ofAll]
  if (issues.length > 0) throw pageErrors['fields-invalid'](issues)
  return change.after
}
