import type { LoadedLog } from '@tsuzuri/db'
import type { PageBody, PageId } from '@tsuzuri/model'
import { createLogReaderThread, type ThreadTimes } from './create-log-reader-thread.ts'
import type { LogAnswer, LogQuestion } from './log-reader-worker.ts'
import { mergeLog } from './merge-log.ts'
import { seqOf } from './open-document.ts'
import { packLog } from './packed-log.ts'
import { readBody, type SaidBody } from './read-body.ts'

/** Reads what pages say out of their logs, without long ones holding up whoever types or is served. */
export interface LogReader {
  /** Whether it takes so long that a thread does it. */
  isLong(log: LoadedLog): boolean
  /** What a page says. Throws `page.not-read` where the thread could not, and what reading a damaged log throws. */
  body(pageId: PageId, log: LoadedLog): Promise<PageBody>
  /** Its log as one state; null where that does not say the same. Throws `page.not-read`. */
  merge(log: LoadedLog): Promise<Uint8Array | null>
  /** Ends the thread; what it was asked and what comes later and needs it is refused. */
  close(): Promise<void>
}

/** In bytes: what is shorter is read in place, within a few milliseconds. */
const long = 64 * 1024

/** `long`: from how many bytes on the thread is asked. */
export const createLogReader = (times: Partial<ThreadTimes> & { readonly long?: number } = {}): LogReader => {
  const thread = createLogReaderThread(times)
  const isLong = ({ snapshot, tail }: LoadedLog): boolean =>
    tail.reduce((sum, { data }) => sum + data.byteLength, snapshot?.byteLength ?? 0) > (times.long ?? long)
  const ask = (want: LogQuestion['want'], log: LoadedLog): Promise<LogAnswer> => thread.ask(() => ({ want, log: packLog(log) }))

  return {
    isLong,
    body: async (pageId, log) => ({ pageId, seq: seqOf(log), ...(isLong(log) ? saidBy(await ask('body', log)) : readBody(log)) }),
    merge: async (log) => {
      if (!isLong(log)) return mergeLog(log)
      const answer = await ask('state', log)
      return 'state' in answer ? answer.state : null
    },
    close: () => thread.end(),
  }
}

const saidBy = (answer: LogAnswer): SaidBody => JSON.parse('body' in answer ? answer.body : '{}') as SaidBody
