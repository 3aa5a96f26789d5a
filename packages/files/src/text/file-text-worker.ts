import { parentPort } from 'node:worker_threads'
import { readText } from './read-text.ts'
import type { TextFormat } from './text-format.ts'

// The program of a thread: each content that comes is answered once with its text.
parentPort?.on('message', ({ format, bytes }: { readonly format: TextFormat; readonly bytes: Uint8Array }) => {
  void readText(format, bytes).then((text) => parentPort?.postMessage(text))
})
