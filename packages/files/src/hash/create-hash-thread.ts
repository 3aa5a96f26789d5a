import { extname } from 'node:path'
import { MessageChannel, Worker } from 'node:worker_threads'
import { beginHash, type ContentHash } from './begin-hash.ts'

/** SHA-256 of contents as they come by, beside whoever is served: hashing takes longer than all else that is done to a content. */
export interface HashThread {
  begin(): ContentHash
}

// The bundle holds the program beside the one that starts it, with its own ending.
const program = new URL(`./hash-worker${extname(import.meta.url)}`, import.meta.url)

/**
 * One thread for all contents, started with the first that is not short.
 * @param rest how long it is kept while there is nothing to do; in milliseconds
 */
export const createHashThread = (rest = 30_000): HashThread => {
  let worker: Worker | undefined
  let resting: NodeJS.Timeout | undefined
  let busy = 0

  const start = (): Worker => {
    const started = new Worker(program, { name: 'hash', stdout: true, stderr: true })
    // Whoever waits for it hears that the port is closed; unheard it would end the process.
    started.on('error', () => {})
    started.on('exit', () => {
      if (worker === started) worker = undefined
    })
    started.unref()
    return started
  }
  const drop = (): void => {
    const dropped = worker
    // Whoever comes while it ends needs another.
    worker = undefined
    void dropped?.terminate()
  }
  const end = (): void => {
    busy -= 1
    if (busy === 0) resting = setTimeout(drop, rest).unref()
  }
  return {
    begin: () =>
      beginHash(() => {
        clearTimeout(resting)
        busy += 1
        const { port1, port2 } = new MessageChannel()
        worker ??= start()
        worker.postMessage(port2, [port2])
        port1.on('close', end)
        return port1
      }),
  }
}
