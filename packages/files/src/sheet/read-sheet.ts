import { once } from 'node:events'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { TextOutcome } from '@tsuzuri/model'
import { fileErrors } from '../file-errors.ts'
import type { SheetBatch, SheetFormat } from './sheet-row.ts'

export interface ReadSheet {
  readonly format: SheetFormat
  /** Handed over and gone. */
  readonly bytes: Uint8Array<ArrayBuffer>
  /** No more rows than that are read. */
  readonly mostRows: number
}

type Message = { readonly batch: SheetBatch } | { readonly ended: true } | { readonly failed: TextOutcome }

// The bundle holds the program beside the one that starts it, with its own ending.
const program = new URL(`./sheet-worker${extname(import.meta.url)}`, import.meta.url)
const resourceLimits = { maxOldGenerationSizeMb: 512 }
/** Milliseconds that a thread may work on one batch: a sheet that takes longer is no sheet. */
const mostWait = 60_000

/**
 * The rows of a table that anybody may have made, read in a thread of their own as they are asked for; empty ones are left out.
 * Throws `file.not-a-table`.
 */
export const readSheet = async function* ({ format, bytes, mostRows }: ReadSheet): AsyncGenerator<SheetBatch> {
  const worker = new Worker(program, {
    name: 'sheet',
    workerData: { format, bytes, mostRows },
    transferList: [bytes.buffer],
    resourceLimits,
    stdout: true,
    stderr: true,
  })
  // Heard by `once` below while a batch is awaited; unheard it would end the process.
  worker.on('error', () => {})
  try {
    while (true) {
      const message = await nextOf(worker)
      if ('failed' in message) throw fileErrors['not-a-table'](message.failed)
      if ('ended' in message) return
      yield message.batch
      worker.postMessage('next')
    }
  } finally {
    await worker.terminate()
  }
}

const nextOf = async (worker: Worker): Promise<Message> => {
  try {
    const [message] = (await once(worker, 'message', { signal: AbortSignal.timeout(mostWait) })) as [Message]
    return message
  } catch {
    throw fileErrors['not-a-table']('too-intricate')
  }
}
