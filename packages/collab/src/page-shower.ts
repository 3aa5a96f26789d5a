import { TsuzuriError } from '@tsuzuri/model'
import type { Clock } from './clock.ts'
import type { PageLog } from './page-log.ts'
import type { Place } from './place.ts'
import type { ShowTurns } from './show-turns.ts'

/** Brings what is written to a page before its readers and search, and merges its log when that has grown long. */
export interface PageShower {
  /** So much was written: rows and bytes of the log. */
  written(rows: number, bytes: number): void
  /** Shows at once what waits to be shown. False when that failed; it is tried again later, unless this was the end. */
  flush(): Promise<boolean>
}

/** Shown after this much quiet, and no later than that after the first change, in milliseconds. */
const quiet = 250
const latest = 1_000
/** A page that takes long to show is shown the more rarely: after so many times as long. */
const restPerWork = 9
const firstRetry = 1_000
const lastRetry = 60_000
const mostRows = 500
const mostBytes = 256 * 1024

interface Parts {
  readonly log: PageLog
  readonly clock: Clock
  readonly report: (error: unknown) => void
  /** Shared by all pages of the process. */
  readonly turns: ShowTurns
  /** The log since it was last merged. */
  readonly tail: { readonly rows: number; readonly bytes: number }
}

export const createPageShower = ({ portalId, pageId }: Place, { log, clock, report, turns, tail }: Parts): PageShower => {
  let { rows, bytes } = tail
  let owed = false
  let showBy = 0
  let failures = 0
  let restUntil = 0
  let cancel = (): void => {}
  let waits = false
  let running: Promise<void> = Promise.resolve()

  const schedule = (delay: number): void => {
    cancel()
    cancel = clock.after(delay, start)
  }
  const start = (): void => {
    cancel()
    if (waits) return
    waits = true
    // One after another: the version before is still being shown where a thread reads it.
    running = running.then(() => turns.take(show))
  }

  const show = async (): Promise<void> => {
    waits = false
    if (!owed) return
    owed = false
    const begun = clock.now()
    try {
      await log.materialize(portalId, pageId)
      failures = 0
      restUntil = clock.now() + restPerWork * (clock.now() - begun)
    } catch (error) {
      report(error)
      // A page that is gone is shown to nobody.
      if (error instanceof TsuzuriError && error.kind === 'missing') return
      owed = true
      schedule(Math.min(lastRetry, firstRetry * 2 ** failures))
      failures += 1
      return
    }
    if (rows >= mostRows || bytes >= mostBytes) await compact()
  }

  const compact = async (): Promise<void> => {
    // What is written meanwhile counts for the next time; a failure too is tried again only then.
    rows = 0
    bytes = 0
    await log.compact(portalId, pageId).catch(report)
  }

  return {
    written: (newRows, newBytes) => {
      rows += newRows
      bytes += newBytes
      const now = clock.now()
      if (!owed) showBy = now + latest
      owed = true
      if (failures === 0) schedule(Math.max(0, restUntil - now, Math.min(quiet, showBy - now)))
    },
    flush: async () => {
      start()
      await running
      return !owed
    },
  }
}
