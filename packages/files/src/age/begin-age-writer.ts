import type { FileHandle } from 'node:fs/promises'
import { beginAgeFile } from './begin-age-file.ts'
import { createSealer } from './create-sealer.ts'

/** Writes an age file while its content comes by; memory stays flat, and while one gulp is being written the next is sealed. */
export interface AgeWriter {
  /** What it answers must be waited for before the next; the bytes must not be written into any more. */
  push(bytes: Uint8Array): Promise<void>
  /** Answers once all of it is on the disk. Nothing may be pushed after it. */
  end(): Promise<void>
}

/** What is written to the disk at once. */
const gulpBytes = 1_048_576

/** Begins an age file for a recipient (`age1…`) at the beginning of an open, empty file. */
export const beginAgeWriter = async (handle: FileHandle, recipient: string): Promise<AgeWriter> => {
  const { head, payloadKey } = await beginAgeFile(recipient)
  const sealer = createSealer(payloadKey)
  let gulp: Uint8Array[] = []
  let gulpSize = 0
  let writing: Promise<unknown> = Promise.resolve()
  const add = (sealed: Uint8Array): void => {
    gulp.push(sealed)
    gulpSize += sealed.byteLength
  }
  const swallow = async (): Promise<void> => {
    await writing
    writing = writeAll(handle, gulp, gulpSize)
    // Told by whoever waits for it; until then nobody does.
    writing.catch(() => {})
    gulp = []
    gulpSize = 0
  }
  add(head)
  return {
    push: async (bytes) => {
      for (const sealed of sealer.push(bytes)) add(sealed)
      if (gulpSize >= gulpBytes) await swallow()
    },
    end: async () => {
      for (const sealed of sealer.end()) add(sealed)
      await swallow()
      await writing
      await handle.sync()
    },
  }
}

/** One call for the whole gulp, without copying it together; what the disk did not take of it is written after. */
const writeAll = async (handle: FileHandle, gulp: readonly Uint8Array[], bytes: number): Promise<void> => {
  const { bytesWritten } = await handle.writev(gulp)
  if (bytesWritten < bytes) await handle.appendFile(Buffer.concat(gulp).subarray(bytesWritten))
}
