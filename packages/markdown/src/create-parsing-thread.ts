import { once } from 'node:events'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { TsuzuriError } from '@tsuzuri/model'
import { markdownErrors } from './markdown-errors.ts'
import type { ParsedMarkdown } from './parse-markdown.ts'
import type { ThreadAnswer } from './thread-answer.ts'

export interface ParsingThread {
  /** `parseMarkdown`, one text at a time. Throws what it throws, `markdown.too-intricate`, `markdown.stopped`. */
  parse(text: string): Promise<ParsedMarkdown>
  /** Gives up what is being parsed; the thread is not started again. */
  end(): Promise<void>
}

/** Both in milliseconds: how long a text may take, and how long the thread is kept while there is nothing to do. */
export interface ThreadTimes {
  readonly most: number
  readonly rest: number
}

// The bundle holds the program beside the one that starts it, with its own ending.
const program = new URL(`./markdown-worker${extname(import.meta.url)}`, import.meta.url)
/** A text of 20,000 lines takes a fifth of it. */
const resourceLimits = { maxOldGenerationSizeMb: 1024 }

/** A thread that is started when a text comes, ended when the text takes too long, and ended when none came for a while. */
export const createParsingThread = ({ most, rest }: ThreadTimes): ParsingThread => {
  const stopping = new AbortController()
  let worker: Worker | undefined
  let resting: NodeJS.Timeout | undefined

  const start = (): Worker => {
    const started = new Worker(program, { name: 'markdown', resourceLimits })
    // Heard by `once` below while a text is parsed; unheard it would end the process.
    started.on('error', () => {})
    return started
  }
  const drop = async (): Promise<void> => {
    const dropped = worker
    worker = undefined
    await dropped?.terminate()
  }

  return {
    parse: async (text) => {
      clearTimeout(resting)
      if (stopping.signal.aborted) throw markdownErrors.stopped()
      const asked = (worker ??= start())
      asked.ref()
      try {
        asked.postMessage(text)
        const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(most)])
        const [answer] = (await once(asked, 'message', { signal })) as [ThreadAnswer]
        asked.unref()
        resting = setTimeout(() => void drop(), rest).unref()
        return unpack(answer)
      } catch (error) {
        if (error instanceof TsuzuriError) throw error
        await drop()
        if (stopping.signal.aborted) throw markdownErrors.stopped()
        throw isTooMuch(error) ? markdownErrors.tooIntricate() : error
      }
    },
    end: async () => {
      clearTimeout(resting)
      stopping.abort()
      await drop()
    },
  }
}

const unpack = (answer: ThreadAnswer): ParsedMarkdown => {
  if ('parsed' in answer) return answer.parsed
  const { code, message, details } = answer.refused
  throw new TsuzuriError(code, message, details)
}

/** Out of time, or out of memory. */
const isTooMuch = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ABORT_ERR' || error.code === 'ERR_WORKER_OUT_OF_MEMORY')
