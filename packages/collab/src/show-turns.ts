import type { Clock } from './clock.ts'

/** The share of the process that showing may have: some pages at a time, whoever waits longest first, with pauses between. */
export interface ShowTurns {
  /** Does the work when its turn comes, together with what else waits, and resolves when it is done. */
  take(work: () => Promise<void>): Promise<void>
  /** No pauses any more: the process is to end, and what waits is to be shown by then. */
  hurry(): void
}

/** Pages that are kept in one unit, which saves what beginning and ending one costs; what is typed meanwhile waits for all of them. */
const together = 4
/** People who type come first: after each turn the process is theirs for so many times as long as it took, in milliseconds at most. */
const pausePerWork = 3
const longestPause = 100
/** The more pages wait, the more people type: for each so many of them another such pause, and so many pauses at most. */
const pagesPerPause = 16
const mostPauses = 4
/** What takes longer than this a thread does, or a database far away; the next need not wait for it. In milliseconds. */
const longestTurn = 100

export const createShowTurns = (clock: Clock): ShowTurns => {
  const waiting: (() => Promise<void>)[] = []
  let turning = false
  let hurried = false
  let endPause = (): void => {}

  const passed = (milliseconds: number): { readonly over: Promise<void>; readonly end: () => void } => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const cancel = clock.after(milliseconds, resolve)
    const end = (): void => {
      cancel()
      resolve()
    }
    return { over: promise, end }
  }

  const pause = async (took: number): Promise<void> => {
    if (hurried || took === 0) return
    const pauses = Math.min(mostPauses, 1 + Math.floor(waiting.length / pagesPerPause))
    const { over, end } = passed(pauses * Math.min(longestPause, pausePerWork * took))
    endPause = end
    await over
  }

  const turn = async (): Promise<void> => {
    turning = true
    // What is asked for in the same moment is done in the same turn.
    await Promise.resolve()
    while (waiting.length > 0) {
      const begun = clock.now()
      const { over, end } = passed(longestTurn)
      await Promise.race([Promise.all(waiting.splice(0, together).map((work) => work())), over])
      end()
      await pause(clock.now() - begun)
    }
    turning = false
  }

  return {
    take: (work) =>
      new Promise((resolve, reject) => {
        waiting.push(() => work().then(resolve, reject))
        if (!turning) void turn()
      }),
    hurry: () => {
      hurried = true
      endPause()
    },
  }
}
