import { isInTime } from '@tsuzuri/model'
import { listErrors } from './list-errors.ts'
import type { ListOrder, SortValue } from './list-order.ts'

/** Where a list went on from: the last row's place in the order. */
export interface Cursor {
  readonly value: SortValue
  readonly tie: string
}

type Order = Pick<ListOrder<never>, 'name' | 'holds' | 'nullable'>

/** Writes a cursor as text that says nothing to its reader. */
export const writeCursor = ({ name }: Pick<Order, 'name'>, { value, tie }: Cursor): string =>
  Buffer.from(JSON.stringify([name, value instanceof Date ? value.getTime() : value, tie])).toString('base64url')

/** Throws `list.cursor-invalid` for what `writeCursor` cannot have written for this order. */
export const readCursor = (order: Order, text: string): Cursor => {
  const parts = parse(text)
  if (!Array.isArray(parts) || parts.length !== 3 || parts[0] !== order.name) throw listErrors['cursor-invalid']()
  const value = readValue(order, parts[1])
  const tie: unknown = parts[2]
  if (value === undefined || !isText(tie) || writeCursor(order, { value, tie }) !== text) throw listErrors['cursor-invalid']()
  return { value, tie }
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString())
  } catch {
    return undefined
  }
}

const readValue = ({ holds, nullable = false }: Order, value: unknown): SortValue | undefined => {
  if (value === null) return nullable ? null : undefined
  if (holds === 'text') return isText(value) ? value : undefined
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return undefined
  if (holds === 'number') return value
  const time = new Date(value)
  return isInTime(time) ? time : undefined
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.isWellFormed() && !value.includes('\0')
