import type { LogAppend, LogOutcome, LogStore } from '../stores/log-store.ts'
import type { Units } from '../unit/units.ts'
import type { LogThread } from './create-log-thread.ts'
import { logErrors } from './log-errors.ts'

interface Waiting {
  readonly append: LogAppend
  readonly resolve: (outcome: LogOutcome) => void
  readonly reject: (error: unknown) => void
}

/**
 * The logs of all pages of a SQLite file. Whatever comes while the disk is busy is written together afterwards, by a thread, in
 * one turn between two units: so that the thread and the units never wait for each other's lock, and the process for neither.
 */
export const createSqliteLog = (units: Pick<Units<unknown>, 'next' | 'current'>, thread: LogThread): Pick<LogStore, 'append'> => {
  let waiting: Waiting[] = []

  const writeWaiting = async (): Promise<void> => {
    const together = waiting
    waiting = []
    try {
      const outcomes = await thread.write(together.map(({ append }) => append))
      together.forEach(({ resolve, reject }, index) => {
        const outcome = outcomes[index]
        if (outcome) resolve(outcome)
        else reject(logErrors.unknown('it was not answered'))
      })
    } catch (error) {
      for (const { reject } of together) reject(error)
    }
  }

  return {
    append: (append) => {
      if (units.current()) return Promise.reject(logErrors.inside())
      return new Promise((resolve, reject) => {
        waiting.push({ append, resolve, reject })
        if (waiting.length > 1) return
        units.next(writeWaiting).catch((error: unknown) => {
          for (const refused of waiting.splice(0)) refused.reject(error)
        })
      })
    },
  }
}
