import type { SortValue } from './list-order.ts'
import { listErrors } from './list-errors.ts'

/** Where a list went on from: the last row's place in the order. */
export interface Cursor {
  readonly value: SortValue
  readonly tie: string | number
}

/** Writes a cursor as text that says nothing to its reader. */
export const writeCursor = (order: string, { value, tie }: Cursor): string =>
  Buffer.from(JSON.stringify([order, value instanceof Date ? { at: value.getTime() } : value, tie])).toString('base64url')

/** Throws `list.cursor-invalid` for what `writeCursor` did not write for this order. */
export const readCursor = (order: string, text: string): Cursor => {
  const parts = parse(text)
  if (!Array.isArray(parts) || parts.length !== 3 || parts[0] !== order) throw listErrors['cursor-invalid']()
  const value = readValue(parts[1])
  const tie: unknown = parts[2]
  if (value === undefined || !isPlain(tie) || writeCursor(order, { value, tie }) !== text) throw listErrors['cursor-invalid']()
  return { value, tie }
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString())
  } catch {
    return undefined
  }
}

const readValue = (value: unknown): SortValue | undefined => {
  if (value === null || isPlain(value)) return value
  if (typeof value !== 'object' || !('at' in value) || typeof value.at !== 'number') return undefined
  const at = new Date(value.at)
  return Number.isNaN(at.getTime()) ? undefined : at
}

const isPlain = (value: unknown): value is string | number =>
  typeof value === 'number' || (typeof value === 'string' && value.isWellFormed() && !value.includes('\0'))
