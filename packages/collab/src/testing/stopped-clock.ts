import type { Clock } from '../clock.ts'
import { settle } from './settle.ts'

/** A clock that stands still until it is told how much time passes. */
export interface StoppedClock extends Clock {
  /** Lets what is due happen in order, each with all that follows from it. */
  pass(milliseconds: number): Promise<void>
}

export const createStoppedClock = (): StoppedClock => {
  const due = new Map<object, { readonly at: number; readonly run: () => void }>()
  let now = 0
  const next = (until: number) => [...due].filter(([, { at }]) => at <= until).toSorted(([, one], [, other]) => one.at - other.at)[0]
  return {
    now: () => now,
    after: (milliseconds, run) => {
      const key = {}
      due.set(key, { at: now + milliseconds, run })
      return () => void due.delete(key)
    },
    pass: async (milliseconds) => {
      const until = now + milliseconds
      await settle()
      for (let first = next(until); first; first = next(until)) {
        const [key, { at, run }] = first
        due.delete(key)
        now = at
        run()
        await settle()
      }
      now = until
    },
  }
}
