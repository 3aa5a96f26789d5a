import { parentPort, workerData } from 'node:worker_threads'
import { openSqliteConnection } from '../driver/sqlite-connection.ts'
import type { PackedAppends } from './packed-appends.ts'
import type { ThreadAnswer } from './thread-answer.ts'
import { createAppendWriter } from './write-appends.ts'

// The program of the thread that writes the logs of live documents. It writes in turn with the units of the process, whose
// other connection is idle meanwhile.
const { file } = workerData as { readonly file: string }
const connection = openSqliteConnection(file, { readonly: false })
const write = createAppendWriter(connection.handle)

/** An error's class does not travel, so what it says does. */
const answer = (packed: PackedAppends): ThreadAnswer => {
  try {
    return { outcomes: write(packed) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return { failed: { code, message: error instanceof Error ? error.message : String(error) } }
  }
}

parentPort?.on('message', (packed: PackedAppends | 'end') => {
  if (packed !== 'end') return parentPort?.postMessage(answer(packed))
  connection.close()
  parentPort?.close()
})
