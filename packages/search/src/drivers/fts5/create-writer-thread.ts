import { once } from 'node:events'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { TsuzuriError } from '@tsuzuri/model'
import { searchErrors } from '../../search-errors.ts'
import type { SearchOp } from '../../search-index.ts'
import type { Writer } from './writer.ts'

type Work = { readonly do: 'apply'; readonly ops: readonly SearchOp[]; readonly cursor: number } | { readonly do: 'optimize' }
/** What the thread is to do; its answer bears the same number. */
export type WriteOrder = Work & { readonly number: number }

/** That an order was carried out, was refused with a coded error, or failed. */
export interface Written {
  readonly number: number
  readonly refused?: Pick<TsuzuriError, 'code' | 'message'> & { readonly details: Pick<TsuzuriError, 'kind' | 'hint'> }
  readonly failed?: { readonly code: string | null; readonly message: string }
}

// The bundle holds the program beside the one that starts it, with its own ending.
const program = new URL(`./search-writer${extname(import.meta.url)}`, import.meta.url)

interface Waiting {
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

/**
 * Changes the index of a file in a thread of its own, with a connection of its own, so that whoever is served never waits while text
 * is taken apart or SQLite puts its pieces together. The thread is started by the first change.
 */
export const createWriterThread = (file: string): Writer => {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let ended = false
  let last = 0

  const giveUp = (error: unknown): void => {
    worker = undefined
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  const start = (): Worker => {
    const started = new Worker(program, { name: 'search', workerData: file })
    started.on('message', (written: Written) => {
      const order = waiting.get(written.number)
      waiting.delete(written.number)
      const error = errorOf(written)
      if (error) order?.reject(error)
      else order?.resolve()
      if (waiting.size === 0) started.unref()
    })
    started.on('error', giveUp)
    started.on('exit', () => {
      if (worker === started) giveUp(searchErrors.closed())
    })
    return started
  }
  const order = (work: Work): Promise<void> =>
    new Promise((resolve, reject) => {
      if (ended) throw searchErrors.closed()
      worker ??= start()
      worker.ref()
      last += 1
      waiting.set(last, { resolve, reject })
      worker.postMessage({ ...work, number: last } satisfies WriteOrder)
    })

  return {
    apply: (ops, cursor) => order({ do: 'apply', ops, cursor }),
    optimize: () => order({ do: 'optimize' }),
    end: async () => {
      ended = true
      if (!worker) return
      const closed = once(worker, 'exit')
      worker.ref()
      worker.postMessage('end')
      await closed
    },
  }
}

const errorOf = ({ refused, failed }: Written): Error | null => {
  if (refused) return new TsuzuriError(refused.code, refused.message, refused.details)
  return failed ? Object.assign(new Error(failed.message), failed.code === null ? {} : { code: failed.code }) : null
}
