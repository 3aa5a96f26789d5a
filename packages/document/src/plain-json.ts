import * as Y from 'yjs'
import { storableText } from './storable-text.ts'
import type { Json } from './tree.ts'

/** Nobody nests so deep; what somebody made to break readers is not read further. */
const deepest = 40

/**
 * A value out of a live document as plain JSON. Yjs carries more than that, and a client may have put anything there: a
 * large whole number becomes its digits, what has no meaning outside the process null.
 */
export const plainJson = (value: unknown, depth = 0): Json => {
  if (typeof value === 'string') return storableText(value)
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'boolean') return value
  if (typeof value === 'bigint') return String(value)
  if (value instanceof Y.Text) return storableText(value.toString())
  if (depth >= deepest) return null
  if (Array.isArray(value)) return value.map((item) => plainJson(item, depth + 1))
  if (value instanceof Y.Array) return value.toArray().map((item) => plainJson(item, depth + 1))
  if (value instanceof Y.Map) return plainObject(value.entries(), depth)
  return isPlain(value) ? plainObject(Object.entries(value), depth) : null
}

const plainObject = (entries: Iterable<readonly [string, unknown]>, depth: number): Json =>
  Object.fromEntries(
    [...entries].filter(([key]) => key !== '__proto__').map(([key, value]) => [storableText(key), plainJson(value, depth + 1)]),
  )

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value))
