import type { FieldValue, FieldValues } from './field.ts'

/** The rows that a value of a table holds; null where it is something else, as it was typed. */
export const rowsOf = (value: FieldValue | undefined): readonly FieldValues[] | null =>
  Array.isArray(value) && value.every((row: FieldValue) => isRow(row)) ? value : null

const isRow = (value: FieldValue): value is FieldValues => typeof value === 'object' && value !== null && !Array.isArray(value)
