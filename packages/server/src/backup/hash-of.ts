import { createHash } from 'node:crypto'

/** The SHA-256 of what a stream brings. Rejects when it cannot be read. */
export const hashOf = async (bytes: AsyncIterable<Uint8Array>): Promise<string> => {
  const hash = createHash('sha256')
  for await (const chunk of bytes) hash.update(chunk)
  return hash.digest('hex')
}
