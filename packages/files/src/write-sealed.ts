import { open } from 'node:fs/promises'
import { beginAgeWriter } from './age/begin-age-writer.ts'
import type { BlobStore, StoredBlob } from './blob-store.ts'
import { fileErrors } from './file-errors.ts'
import type { HashThread } from './hash/create-hash-thread.ts'

const headBytes = 4_100

interface WriteSealed {
  readonly path: string
  readonly recipient: string
  readonly content: Parameters<BlobStore['put']>[1]
  /** The most bytes it may have. */
  readonly limit: number
  readonly hashes: HashThread
}

/** Writes a content as an age file for the recipient, and answers once it is on the disk. Throws `file.too-large` past `limit` bytes. */
export const writeSealed = async ({ path, recipient, content, limit, hashes }: WriteSealed): Promise<StoredBlob> => {
  using hash = hashes.begin()
  await using handle = await open(path, 'wx', 0o600)
  const writer = await beginAgeWriter(handle, recipient)
  const heads: Uint8Array[] = []
  let size = 0
  for await (const bytes of content) {
    if (size < headBytes) heads.push(bytes.slice(0, headBytes - size))
    size += bytes.byteLength
    if (size > limit) throw fileErrors['too-large'](limit)
    await hash.add(bytes)
    await writer.push(bytes)
  }
  const [sha256] = await Promise.all([hash.end(), writer.end()])
  return { sha256, size, head: Buffer.concat(heads) }
}
