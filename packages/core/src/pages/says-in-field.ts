import { type FieldValue, type Page, rowsOf } from '@tsuzuri/model'
import { isFilled } from '../coverage/is-filled.ts'

/** Whether a field of a page, or a column of its table (`steps.who`), says a value, one of its values, or with none told anything at all. */
export const saysInField = ({ fields }: Pick<Page, 'fields'>, field: string, value?: string): boolean => {
  const [name = '', column] = Object.hasOwn(fields, field) ? [field] : field.split('.', 2)
  const held = Object.hasOwn(fields, name) ? fields[name] : undefined
  const values = column === undefined ? [held] : (rowsOf(held) ?? []).map((row) => row[column])
  return values.some((one) => (value === undefined ? isFilled(one) : says(one, value)))
}

const says = (held: FieldValue | undefined, value: string): boolean =>
  Array.isArray(held) ? held.some((item: FieldValue) => says(item, value)) : typeof held !== 'object' && String(held) === value
