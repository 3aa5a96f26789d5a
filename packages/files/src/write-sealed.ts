import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { beginAgeFile } from './age/begin-age-file.ts'
import { createSealer } from './age/create-sealer.ts'
import type { BlobStore, StoredBlob } from './blob-store.ts'
import { fileErrors } from './file-errors.ts'

const headBytes = 4_100
/** What is written to the disk at once. */
const gulpBytes = 1_048_576

/**
 * Writes a content as an age file for the recipient, and answers once it is on the disk. Memory stays flat; while one gulp is
 * being written the next is sealed. Throws `file.too-large` past `limit` bytes.
 */
export const writeSealed = async (
  path: string,
  recipient: string,
  content: Parameters<BlobStore['put']>[1],
  limit: number,
): Promise<StoredBlob> => {
  const { head: beginning, payloadKey } = await beginAgeFile(recipient)
  const hash = createHash('sha256')
  const sealer = createSealer(payloadKey)
  const heads: Uint8Array[] = []
  let size = 0
  await using handle = await open(path, 'wx', 0o600)
  let gulp: Uint8Array[] = []
  let gulpSize = 0
  const add = (sealed: Uint8Array): void => {
    gulp.push(sealed)
    gulpSize += sealed.byteLength
  }
  add(beginning)
  let writing: Promise<unknown> = Promise.resolve()
  const swallow = async (): Promise<void> => {
    await writing
    writing = writeAll(handle, gulp, gulpSize)
    // Told by whoever waits for it; until then nobody does.
    writing.catch(() => {})
    gulp = []
    gulpSize = 0
  }
  for await (const bytes of content) {
    if (size < headBytes) heads.push(bytes.slice(0, headBytes - size))
    size += bytes.byteLength
    if (size > limit) throw fileErrors['too-large'](limit)
    hash.update(bytes)
    for (const sealed of sealer.push(bytes)) add(sealed)
    if (gulpSize >= gulpBytes) await swallow()
  }
  for (const sealed of sealer.end()) add(sealed)
  await swallow()
  await writing
  await handle.sync()
  return { sha256: hash.digest('hex'), size, head: Buffer.concat(heads) }
}

/** One call for the whole gulp, without copying it together; what the disk did not take of it is written after. */
const writeAll = async (handle: FileHandle, gulp: readonly Uint8Array[], bytes: number): Promise<void> => {
  const { bytesWritten } = await handle.writev(gulp)
  if (bytesWritten < bytes) await handle.appendFile(Buffer.concat(gulp).subarray(bytesWritten))
}
