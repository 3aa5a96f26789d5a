import { parentPort, workerData } from 'node:worker_threads'
import { TsuzuriError } from '@tsuzuri/model'
import { connect } from './open-database.ts'
import type { Written, WriteOrder } from './create-writer-thread.ts'
import { createWriting } from './writer.ts'

// The program of a thread: it does one order after another and answers each. An error's class does not travel, so its parts do.
const db = connect(String(workerData))
const writing = createWriting(db)

const carryOut = (order: WriteOrder): Written => {
  try {
    if (order.do === 'apply') writing.apply(order.ops, order.cursor)
    else writing.optimize()
    return { number: order.number }
  } catch (error) {
    const { number } = order
    if (error instanceof TsuzuriError) {
      const { code, message, kind, hint } = error
      return { number, refused: { code, message, details: { kind, hint } } }
    }
    const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
    return { number, failed: { code, message: error instanceof Error ? error.message : String(error) } }
  }
}

parentPort?.on('message', (order: WriteOrder | 'end') => {
  if (order !== 'end') return parentPort?.postMessage(carryOut(order))
  db.close()
  parentPort?.close()
})
