import type { Clock } from './clock.ts'

/** The share of the process that showing may have: one page at a time, whoever waits longest first, with pauses between. */
export interface ShowTurns {
  /** Does the work when its turn comes, and resolves when it is done. */
  take(work: () => Promise<void>): Promise<void>
  /** No pauses any more: the process is to end, and what waits is to be shown by then. */
  hurry(): void
}

/** People who type come first: after each page the process is theirs for so many times as long as it took, in milliseconds at most. */
const pausePerWork = 3
const longestPause = 100

export const createShowTurns = (clock: Clock): ShowTurns => {
  let next = Promise.resolve()
  let hurried = false
  let endPause = (): void => {}

  const pause = (took: number): Promise<void> | undefined => {
    if (hurried || took === 0) return undefined
    const { promise, resolve } = Promise.withResolvers<void>()
    const cancel = clock.after(Math.min(longestPause, pausePerWork * took), resolve)
    endPause = () => {
      cancel()
      resolve()
    }
    return promise
  }

  return {
    take: (work) => {
      let begun = 0
      const rest = (): Promise<void> | undefined => pause(clock.now() - begun)
      const done = next.then(() => {
        begun = clock.now()
        return work()
      })
      next = done.then(rest, rest)
      return done
    },
    hurry: () => {
      hurried = true
      endPause()
    },
  }
}
