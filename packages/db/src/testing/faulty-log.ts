import type { LogAppend, LogStore } from '../stores/log-store.ts'
import { logErrors } from '../log/log-errors.ts'

/** `disk-full` and `busy`: nothing was written. `answer-lost`: it was, and the connection broke before the database said so. */
export type LogFault = 'disk-full' | 'busy' | 'answer-lost'

/** A real log that fails as it is told. */
export interface FaultyLog extends LogStore {
  /** The next appends fail, one for each fault; or all of them until `heal`. */
  fail(...faults: readonly [LogFault, ...LogFault[]]): void
  failUntilHealed(fault: LogFault): void
  heal(): void
  /** How many appends have failed. */
  failures(): number
}

export const faultyLog = (log: LogStore): FaultyLog => {
  const faults: LogFault[] = []
  let lasting: LogFault | null = null
  let failures = 0

  const failing = async (fault: LogFault, append: LogAppend): Promise<never> => {
    failures += 1
    if (fault === 'disk-full') throw logErrors.refused('SQLITE_FULL', 'database or disk is full')
    if (fault === 'busy') throw logErrors.refused('SQLITE_BUSY', 'database is locked')
    await log.append(append)
    throw logErrors.unknown('Connection terminated unexpectedly')
  }
  return {
    ...log,
    append: (append) => {
      const fault = faults.shift() ?? lasting
      return fault ? failing(fault, append) : log.append(append)
    },
    fail: (...next) => void faults.push(...next),
    failUntilHealed: (fault) => {
      lasting = fault
    },
    heal: () => {
      faults.length = 0
      lasting = null
    },
    failures: () => failures,
  }
}
