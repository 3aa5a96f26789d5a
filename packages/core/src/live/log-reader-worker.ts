import { parentPort } from 'node:worker_threads'
import { mergeLog } from './merge-log.ts'
import { type PackedLog, unpackLog } from './packed-log.ts'
import { readBody } from './read-body.ts'

/** What is asked of the thread: a page's text, or its log as one state. */
export interface LogQuestion {
  readonly want: 'body' | 'state'
  readonly log: PackedLog
}
/** The text as JSON, which is quicker to take in than a tree; the state null where it does not say the same as the log. */
export type LogAnswer = { readonly body: string } | { readonly state: Uint8Array<ArrayBuffer> | null } | { readonly failed: string }

// The program of a thread: each log that comes is answered once.
const answer = ({ want, log }: LogQuestion): LogAnswer => {
  try {
    if (want === 'body') return { body: JSON.stringify(readBody(unpackLog(log))) }
    const state = mergeLog(unpackLog(log))
    return { state: state && Uint8Array.from(state) }
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) }
  }
}

parentPort?.on('message', (question: LogQuestion) => {
  const answered = answer(question)
  parentPort?.postMessage(answered, 'state' in answered && answered.state ? [answered.state.buffer] : [])
})
