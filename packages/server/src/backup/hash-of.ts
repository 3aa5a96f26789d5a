import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'

/** The SHA-256 of what a file holds. Rejects when it cannot be read. */
export const hashOf = async (file: string): Promise<string> => {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Uint8Array)
  return hash.digest('hex')
}
