interface Entry<Value> {
  readonly value: Value
  readonly until: number
}

/** Values kept for a short time by a key that must stay secret in memory only. Bounded; the oldest goes first. */
export const createShortCache = <Value>(lifetime: number, capacity: number, now: () => Date) => {
  const entries = new Map<string, Entry<Value>>()
  return {
    get: (key: string): Value | undefined => {
      const entry = entries.get(key)
      if (!entry) return undefined
      if (entry.until > now().getTime()) return entry.value
      entries.delete(key)
      return undefined
    },
    set: (key: string, value: Value): void => {
      const oldest = entries.size >= capacity ? entries.keys().next() : undefined
      if (oldest && !oldest.done) entries.delete(oldest.value)
      entries.set(key, { value, until: now().getTime() + lifetime })
    },
    clear: (): void => entries.clear(),
  }
}
