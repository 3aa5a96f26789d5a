import type { Issue } from '@tsuzuri/model'
import { httpErrors } from './http-errors.ts'
import { isStorable, unstorable } from './is-storable.ts'

/** How deep a JSON body may nest. A list within a list takes four of these, so that no page that people make comes near. */
const deepest = 200

/** Keys that mean something else to JavaScript than to the sender. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Reads a JSON body; an empty one is an empty object. Throws `request.bad-json`, and `request.invalid` for a body nested too
 * deep, with a forbidden key, or with a text that not every store can hold.
 */
export const readJson = (text: string): unknown => {
  if (text === '') return {}
  const value = parse(text)
  const flaw = flawOf(value)
  if (flaw) throw httpErrors.invalid([flaw])
  return value
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw httpErrors.badJson()
  }
}

interface Place {
  readonly value: unknown
  readonly path: string
  readonly depth: number
}

/** Walks without recursion, since the depth is what is in doubt. */
const flawOf = (root: unknown): Issue | null => {
  const waiting: Place[] = [{ value: root, path: '', depth: 0 }]
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    const { value, path, depth } = place
    if (typeof value === 'string' && !isStorable(value)) return { path, message: unstorable }
    if (typeof value !== 'object' || value === null) continue
    if (depth > deepest) return { path: path.slice(0, 100), message: `Nested deeper than ${deepest} levels.` }
    for (const [key, inner] of Object.entries(value)) {
      if (!Array.isArray(value) && (forbidden.has(key) || !isStorable(key)))
        return { path: joined(path, key), message: 'Not allowed as a key.' }
      if (typeof inner === 'object' || typeof inner === 'string')
        waiting.push({ value: inner, path: path.length > 100 ? path : joined(path, key), depth: depth + 1 })
    }
  }
  return null
}

const joined = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`)
