import { createHash } from 'node:crypto'

interface Entry<Value> {
  readonly value: Value
  readonly until: number
}

/**
 * Values kept for a short time by a key that is a secret. Kept is its hash, which is short however long a key anybody sends.
 * Bounded; the oldest goes first.
 */
export const createShortCache = <Value>(lifetime: number, capacity: number, now: () => Date) => {
  const entries = new Map<string, Entry<Value>>()
  // Counts what made the kept ones stale, so that a value that was read before it is not kept after it.
  let clears = 0
  return {
    /** The kept value, else what `read` answers, which is kept from then on. */
    remember: async (secret: string, read: () => Promise<Value>): Promise<Value> => {
      const key = createHash('sha256').update(secret).digest('base64')
      const entry = entries.get(key)
      if (entry && entry.until > now().getTime()) return entry.value
      entries.delete(key)
      const asked = clears
      const value = await read()
      if (asked !== clears) return value
      const oldest = entries.size >= capacity ? entries.keys().next() : undefined
      if (oldest && !oldest.done) entries.delete(oldest.value)
      entries.set(key, { value, until: now().getTime() + lifetime })
      return value
    },
    clear: (): void => {
      clears += 1
      entries.clear()
    },
  }
}
