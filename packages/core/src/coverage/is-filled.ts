import { type FieldValue, rowsOf } from '@tsuzuri/model'

/** Whether a field says anything; a table when one of its cells does. */
export const isFilled = (value: FieldValue | undefined): boolean => {
  if (value === undefined || value === null) return false
  if (typeof value === 'string') return value.trim() !== ''
  const rows = rowsOf(value)
  if (rows) return rows.some((row) => Object.values(row).some(isFilled))
  return !Array.isArray(value) || value.length > 0
}
