/** Ids that were found, kept until something changes: a page of hits, its next one and the counts beside it ask for the same. */
export interface KeptIds {
  /** What is kept under a name; what `read` finds where nothing is. */
  of(name: string, read: () => readonly number[]): readonly number[]
  forget(): void
}

export const createKeptIds = (): KeptIds => {
  const kept = new Map<string, readonly number[]>()
  let held = 0
  const drop = (name: string): void => {
    held -= kept.get(name)?.length ?? 0
    kept.delete(name)
  }
  return {
    of(name, read) {
      const ids = kept.get(name) ?? read()
      drop(name)
      if (ids.length > mostHeld) return ids
      kept.set(name, ids)
      held += ids.length
      // What was asked for longest ago goes first.
      for (const oldest of kept.keys()) {
        if (held <= mostHeld && kept.size <= mostKept) break
        drop(oldest)
      }
      return ids
    },
    forget() {
      kept.clear()
      held = 0
    },
  }
}

/** Eight bytes each. */
const mostHeld = 400_000
const mostKept = 100
