import type { FieldValues } from '@tsuzuri/model'
import { type FieldChange, fieldFlaws } from './field-flaws.ts'
import { pageErrors } from './page-errors.ts'

/**
 * Lets field values pass that fit the page's type; names the type does not know are kept as they are, and a
 * field that was not touched is not judged. Throws `page.fields-invalid` with one issue per flaw (`fields.payDay`).
 */
export const checkFields = (change: FieldChange): FieldValues => {
  const { byField, ofAll } = fieldFlaws(change)
  const issues = [...byField.values()].flat().concat(ofAll)
  if (issues.length > 0) throw pageErrors['fields-invalid'](issues)
  return change.after
}
