import { parentPort } from 'node:worker_threads'
import { TsuzuriError } from '@tsuzuri/model'
import { parseMarkdown } from './parse-markdown.ts'
import type { ThreadAnswer } from './thread-answer.ts'

// The program of a thread: each text that comes is answered once. An error's class does not travel, so what it says does.
const answer = (text: string): ThreadAnswer => {
  try {
    return { parsed: parseMarkdown(text) }
  } catch (error) {
    if (!(error instanceof TsuzuriError)) throw error
    const { code, message, kind, hint, issues } = error
    return { refused: { code, message, details: { kind, hint, issues } } }
  }
}

parentPort?.on('message', (text: string) => parentPort?.postMessage(answer(text)))
