import { createHash, randomUUID } from 'node:crypto'
import { access, type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PortalId } from '@tsuzuri/model'
import type { BlobStore, StoredBlob } from './blob-store.ts'
import { fileErrors } from './file-errors.ts'
import { readRange } from './read-range.ts'

const headBytes = 4_100
const leftoverAfterMilliseconds = 3_600_000

/**
 * Contents as files: `<folder>/<portal>/<first two digits>/<sha256>`. A content is written aside, flushed, and only then
 * named, so that whatever has its name is whole.
 */
export const diskBlobStore = async ({ folder }: { readonly folder: string }): Promise<BlobStore> => {
  const incoming = join(folder, 'incoming')
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  await sweep(incoming)
  const place = (portalId: PortalId, sha256: string): string => join(folder, portalId, sha256.slice(0, 2), sha256)

  return {
    put: async (portalId, content, limit) => {
      const temporary = join(incoming, randomUUID())
      try {
        const stored = await write(temporary, content, limit)
        const target = place(portalId, stored.sha256)
        await makeDurableFolder(dirname(target))
        await rename(temporary, target)
        await flushFolder(dirname(target))
        return stored
      } catch (error) {
        await rm(temporary, { force: true })
        throw error
      }
    },
    open: async (portalId, sha256, range) => {
      const handle = await openBlob(place(portalId, sha256), sha256)
      return readRange(handle, range?.start ?? 0, range?.end ?? Number.MAX_SAFE_INTEGER)
    },
    has: async (portalId, sha256) =>
      isHash(sha256) &&
      access(place(portalId, sha256)).then(
        () => true,
        () => false,
      ),
  }
}

const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)

const openBlob = async (path: string, sha256: string): Promise<FileHandle> => {
  if (!isHash(sha256)) throw fileErrors['blob-missing'](sha256)
  try {
    return await open(path, 'r')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw fileErrors['blob-missing'](sha256)
    throw error
  }
}

const write = async (path: string, content: Parameters<BlobStore['put']>[1], limit: number): Promise<StoredBlob> => {
  const hash = createHash('sha256')
  const heads: Uint8Array[] = []
  let size = 0
  await using handle = await open(path, 'wx', 0o600)
  for await (const chunk of content) {
    if (size < headBytes) heads.push(chunk.slice(0, headBytes - size))
    size += chunk.byteLength
    if (size > limit) throw fileErrors['too-large'](limit)
    hash.update(chunk)
    await handle.appendFile(chunk)
  }
  await handle.sync()
  return { sha256: hash.digest('hex'), size, head: Buffer.concat(heads) }
}

/** Makes a folder whose entry survives a power cut, with all folders above it that were not there. */
const makeDurableFolder = async (path: string): Promise<void> => {
  const first = await mkdir(path, { recursive: true, mode: 0o700 })
  if (!first) return
  for (let made = path; made.length >= first.length; made = dirname(made)) await flushFolder(dirname(made))
}

const flushFolder = async (path: string): Promise<void> => {
  await using handle = await open(path, 'r')
  await handle.sync()
}

/** Deletes what interrupted uploads left. Another process may be uploading, so only what nobody wrote to for an hour goes. */
const sweep = async (incoming: string): Promise<void> => {
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name)
    const touched = await stat(path).catch(() => null)
    if (touched && touched.mtimeMs < Date.now() - leftoverAfterMilliseconds) await rm(path, { force: true })
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined)
