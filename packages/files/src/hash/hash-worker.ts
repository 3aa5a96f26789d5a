import { createHash } from 'node:crypto'
import { type MessagePort, parentPort } from 'node:worker_threads'

// The program of a thread: each port that comes brings one content, piece after piece, each handed back when it was taken in, and
// `null` at its end, which is answered with the hash. A port that is closed has given up.
parentPort?.on('message', (port: MessagePort) => {
  const hash = createHash('sha256')
  port.on('message', (bytes: Uint8Array<ArrayBuffer> | null) => {
    if (bytes === null) port.postMessage(hash.digest('hex'))
    else {
      hash.update(bytes)
      port.postMessage(bytes, [bytes.buffer])
    }
  })
})
