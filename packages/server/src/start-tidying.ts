import { type Engine, purgeTrash, sketchPages, sweepContents } from '@tsuzuri/core'
import { logError } from './log-error.ts'

export interface Tidying {
  /** Ends what is under way after the content it is at, and answers then. */
  readonly stop: () => Promise<void>
}

/**
 * Sketches the pages that have no sketch yet, and tidies up what is kept of files: now, and then each time so many milliseconds have passed. One round at a time; what goes wrong is
 * logged, and tried again by the next.
 */
export const startTidying = (engine: Engine, every: number): Tidying => {
  const ending = new AbortController()
  let round: Promise<void> = Promise.resolve()
  const tidy = async (before: Promise<void>): Promise<void> => {
    await before
    if (!ending.signal.aborted) await sketchPages(engine, ending.signal)
    if (!ending.signal.aborted) await engine.blobs.tidy(ending.signal)
    if (!ending.signal.aborted) await purgeTrash(engine, ending.signal)
    if (!ending.signal.aborted) await sweepContents(engine, ending.signal)
  }
  const begin = (): void => {
    round = tidy(round).catch(logError)
  }
  const timer = setInterval(begin, every)
  begin()
  return {
    stop: async () => {
      clearInterval(timer)
      ending.abort()
      await round
    },
  }
}
