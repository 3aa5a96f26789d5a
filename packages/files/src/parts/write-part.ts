import { open } from 'node:fs/promises'
import { type AgeWriter, beginAgeWriter } from '../age/begin-age-writer.ts'

/**
 * Seals what comes into a new file of its own, and answers how many bytes came once they are on the disk; where none came there is no file. What came before
 * `content` broke is kept as well, and the break is thrown then. Throws `EEXIST` where somebody else writes this very part.
 */
export const writePart = async (path: string, recipient: string, content: AsyncIterable<Uint8Array>): Promise<number> => {
  await using stack = new AsyncDisposableStack()
  let writer: AgeWriter | undefined
  let size = 0
  try {
    for await (const bytes of content) {
      if (bytes.byteLength === 0) continue
      writer ??= await beginAgeWriter(stack.use(await open(path, 'wx', 0o600)), recipient)
      await writer.push(bytes)
      size += bytes.byteLength
    }
  } finally {
    await writer?.end()
  }
  return size
}
