import type { Store } from '@tsuzuri/db'

/** How far a projection has come in the stream. */
export interface StreamPlace {
  cursor(): Promise<number>
  /** All up to here is done, or was nothing to it. */
  pass(seq: number): Promise<void>
}

/** What was nothing to a projection is noted after so many events only: seen again, it is nothing again. */
const mostUnnoted = 200

/** The place of the projection `name`. One that did something notes that itself, in the unit of what it did. */
export const createStreamPlace = (store: Store, name: string): StreamPlace => {
  let passed = 0
  let noted: number | null = null

  const cursor = async (): Promise<number> => {
    noted = await store.read.events.cursor(name)
    return Math.max(passed, noted)
  }

  return {
    cursor,
    pass: async (seq) => {
      passed = Math.max(passed, seq)
      noted ??= await store.read.events.cursor(name)
      if (passed - noted < mostUnnoted) return
      await store.unit((tx) => tx.events.advance(name, passed), { lasts: false })
      noted = passed
    },
  }
}
