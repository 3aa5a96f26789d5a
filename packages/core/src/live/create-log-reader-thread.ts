import { once } from 'node:events'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { TsuzuriError } from '@tsuzuri/model'
import { pageErrors } from '../pages/page-errors.ts'
import type { LogAnswer, LogQuestion } from './log-reader-worker.ts'

export interface LogReaderThread {
  /** One log after another; `pack` makes the question when its turn comes, for its bytes are handed over. Throws `page.not-read`. */
  ask(pack: () => LogQuestion): Promise<LogAnswer>
  /** Gives up what is being read; the thread is not started again. */
  end(): Promise<void>
}

/** Both in milliseconds: how long a log may take, and how long the thread is kept while there is nothing to do. */
export interface ThreadTimes {
  readonly most: number
  readonly rest: number
}

// The bundle holds the program beside the one that starts it, with its own ending.
const program = new URL(`./log-reader-worker${extname(import.meta.url)}`, import.meta.url)
/** A page of 8 MiB takes half of it. */
const resourceLimits = { maxOldGenerationSizeMb: 1024 }
/** A log that a thread died of is tried once more by another: it may have died of the one before. */
const tries = 2

/** The thread that reads long logs: begun when one comes, anew after it died, and ended when none came for a while. */
export const createLogReaderThread = ({ most = 60_000, rest = 30_000 }: Partial<ThreadTimes>): LogReaderThread => {
  const stopping = new AbortController()
  let worker: Worker | undefined
  let resting: NodeJS.Timeout | undefined
  let line: Promise<unknown> = Promise.resolve()

  const start = (): Worker => {
    const started = new Worker(program, { name: 'log-reader', resourceLimits })
    // Heard by `once` below while a log is read; unheard it would end the process.
    started.on('error', () => {})
    started.once('exit', () => {
      if (worker === started) worker = undefined
      started.emit('died')
    })
    return started
  }
  const drop = async (): Promise<void> => {
    const dropped = worker
    worker = undefined
    await dropped?.terminate()
  }

  const askOnce = async ({ want, log }: LogQuestion): Promise<LogAnswer> => {
    const asked = (worker ??= start())
    asked.ref()
    const answered = new AbortController()
    try {
      asked.postMessage({ want, log }, [log.bytes])
      const signal = AbortSignal.any([stopping.signal, answered.signal, AbortSignal.timeout(most)])
      const died = once(asked, 'died', { signal }).then(() => {
        throw new Error('its thread ended')
      })
      const [answer] = (await Promise.race([once(asked, 'message', { signal }), died])) as [LogAnswer]
      asked.unref()
      resting = setTimeout(() => void drop(), rest).unref()
      return answer
    } catch (error) {
      await drop()
      throw error
    } finally {
      answered.abort()
    }
  }

  const askNext = async (pack: () => LogQuestion): Promise<LogAnswer> => {
    for (let tried = 1; ; tried += 1) {
      clearTimeout(resting)
      if (stopping.signal.aborted) throw pageErrors['not-read']('the process ends')
      try {
        const answer = await askOnce(pack())
        if ('failed' in answer) throw pageErrors['not-read'](answer.failed)
        return answer
      } catch (error) {
        if (error instanceof TsuzuriError) throw error
        if (tried === tries && !stopping.signal.aborted)
          throw pageErrors['not-read'](error instanceof Error ? error.message : String(error))
      }
    }
  }

  return {
    ask: (pack) => {
      const next = line.then(() => askNext(pack))
      line = next.catch(() => {})
      return next
    },
    end: async () => {
      clearTimeout(resting)
      stopping.abort()
      await drop()
    },
  }
}
