import { once } from 'node:events'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { FileText } from '@tsuzuri/model'
import { fileErrors } from '../file-errors.ts'
import type { TextFormat } from './text-format.ts'

/** Reads the text of contents that anybody may have made, without holding up whoever is served. */
export interface TextReader {
  /** One content after another; the bytes are handed over and gone. What cannot be read is an outcome. Throws `file.text-stopped`. */
  read(format: TextFormat, bytes: Uint8Array<ArrayBuffer>): Promise<FileText>
  /** Gives up what is being read; what comes later is refused. */
  close(): Promise<void>
}

/** Both in milliseconds: how long a content may take, and how long the thread is kept while there is nothing to do. */
interface Times {
  readonly most: number
  readonly rest: number
}

// The bundle holds the program beside the one that starts it, with its own ending.
const program = new URL(`./file-text-worker${extname(import.meta.url)}`, import.meta.url)
/** A workbook of 50 MB takes half of it. */
const resourceLimits = { maxOldGenerationSizeMb: 512 }

/** A reader whose thread is started when a content comes, and ended when that takes too long or none came for a while. */
export const createTextReader = ({ most, rest }: Times = { most: 60_000, rest: 30_000 }): TextReader => {
  const stopping = new AbortController()
  let worker: Worker | undefined
  let resting: NodeJS.Timeout | undefined
  let line: Promise<unknown> = Promise.resolve()

  const start = (): Worker => {
    const started = new Worker(program, { name: 'file-text', resourceLimits, stdout: true, stderr: true })
    // Heard by `once` below while a content is read; unheard it would end the process.
    started.on('error', () => {})
    return started
  }
  const drop = async (): Promise<void> => {
    const dropped = worker
    worker = undefined
    await dropped?.terminate()
  }
  const readNext = async (format: TextFormat, bytes: Uint8Array<ArrayBuffer>): Promise<FileText> => {
    clearTimeout(resting)
    if (stopping.signal.aborted) throw fileErrors['text-stopped']()
    const asked = (worker ??= start())
    asked.ref()
    try {
      asked.postMessage({ format, bytes }, [bytes.buffer])
      const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(most)])
      const [text] = (await once(asked, 'message', { signal })) as [FileText]
      asked.unref()
      resting = setTimeout(() => void drop(), rest).unref()
      return text
    } catch {
      await drop()
      if (stopping.signal.aborted) throw fileErrors['text-stopped']()
      return { outcome: 'too-intricate', parts: [], whole: false }
    }
  }

  return {
    read: (format, bytes) => {
      const next = line.then(() => readNext(format, bytes))
      line = next.catch(() => {})
      return next
    },
    close: async () => {
      clearTimeout(resting)
      stopping.abort()
      await drop()
    },
  }
}
