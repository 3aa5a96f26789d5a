import type { FieldValue } from '@tsuzuri/model'

/** The texts a field's value holds: itself, or those of its list. */
export const textsIn = (value: FieldValue | undefined): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((item: FieldValue | undefined) => typeof item === 'string')
