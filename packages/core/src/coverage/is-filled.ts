import type { FieldValue } from '@tsuzuri/model'

/** Whether a field says anything. */
export const isFilled = (value: FieldValue | undefined): boolean =>
  value !== undefined && value !== null && (typeof value === 'string' ? value.trim() !== '' : !Array.isArray(value) || value.length > 0)
