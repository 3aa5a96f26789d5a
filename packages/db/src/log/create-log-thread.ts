import { once } from 'node:events'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { LogAppend, LogOutcome } from '../stores/log-store.ts'
import { logErrors } from './log-errors.ts'
import { packAppends } from './packed-appends.ts'
import type { ThreadAnswer } from './thread-answer.ts'

export interface LogThread {
  /** Writes appends in one commit; one call at a time. Throws `log.refused`: nothing was written; `log.unknown`: perhaps it was. */
  write(appends: readonly LogAppend[]): Promise<readonly LogOutcome[]>
  end(): Promise<void>
}

// The bundle holds the program beside the one that starts it, with its own ending.
const program = new URL(`./log-worker${extname(import.meta.url)}`, import.meta.url)

/** The thread that writes to a SQLite file: begun when there is something to write, and anew after it died. */
export const createLogThread = (file: string): LogThread => {
  let worker: Worker | undefined

  const start = (): Worker => {
    const started = new Worker(program, { name: 'log', workerData: { file } })
    let reason = 'its thread ended'
    // It ends after that, and only then its hold on the file is over. Unheard it would end the process.
    started.on('error', (error) => {
      reason = String(error)
    })
    started.once('exit', () => {
      if (worker === started) worker = undefined
      started.emit('died', reason)
    })
    return started
  }

  const ask = async (asked: Worker, appends: readonly LogAppend[]): Promise<ThreadAnswer> => {
    const { promise, resolve, reject } = Promise.withResolvers<ThreadAnswer>()
    const onDeath = (reason: string): void => reject(logErrors.unknown(reason))
    asked.once('message', resolve).once('died', onDeath)
    // What is under way keeps the process alive, an idle thread does not.
    asked.ref()
    try {
      const packed = packAppends(appends)
      asked.postMessage(packed, [packed.bytes])
      return await promise
    } finally {
      asked.off('message', resolve).off('died', onDeath)
      asked.unref()
    }
  }

  return {
    write: async (appends) => {
      const answer = await ask((worker ??= start()), appends)
      if ('failed' in answer) throw logErrors.refused(answer.failed.code, answer.failed.message)
      return answer.outcomes
    },
    end: async () => {
      const ending = worker
      if (!ending) return
      ending.ref()
      ending.postMessage('end')
      await once(ending, 'exit')
    },
  }
}
