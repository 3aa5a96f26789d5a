/** Work that is taken in gulps: all that came while the gulp before was under way. */
export interface WorkQueue<Item> {
  add(item: Item): void
  /** Resolves when nothing waits and nothing is under way. */
  settled(): Promise<void>
}

/**
 * Before each gulp `breath` may have it wait. When `swallow` rejects, all that was left goes to `giveUp`, and the queue takes nothing
 * more but to hand it there.
 */
export const createWorkQueue = <Item>(
  swallow: (gulp: readonly Item[]) => Promise<void>,
  giveUp: (left: readonly Item[], error: unknown) => void,
  breath: () => Promise<void> | undefined,
): WorkQueue<Item> => {
  let waiting: Item[] = []
  let working: Promise<void> | null = null
  let failure: { readonly error: unknown } | null = null

  const work = async (): Promise<void> => {
    // What arrives in the same turn is taken together.
    await Promise.resolve()
    while (waiting.length > 0) {
      await breath()
      const gulp = waiting
      waiting = []
      try {
        await swallow(gulp)
      } catch (error) {
        failure = { error }
        giveUp([...gulp, ...waiting.splice(0)], error)
      }
    }
    working = null
  }

  return {
    add: (item) => {
      if (failure) return giveUp([item], failure.error)
      waiting.push(item)
      working ??= work()
    },
    settled: async () => {
      await working
    },
  }
}
