import { createHash, type Hash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { BlobStore } from '@tsuzuri/files'
import { type PortalId, TsuzuriError } from '@tsuzuri/model'
import { pack, type Pack } from 'tar-stream'
import type { Config } from '../config/config.ts'
import { type BackupEnd, type BackupHead, databaseName, endName, headName, secretName } from './backup-head.ts'
import { digestLine } from './digest-line.ts'
import { hashOf } from './hash-of.ts'

interface Sources {
  readonly config: Config
  /** A copy of the database. */
  readonly database: string
  readonly takenAt: Date
  /** Opened by the keys in that copy. */
  readonly blobs: BlobStore
  readonly contents: Iterable<{ readonly portalId: PortalId; readonly sha256: string }>
}

/** Writes the archive of a backup and flushes it. Contents that cannot be opened as what was stored are named in its end instead. */
export const writeArchive = async (target: string, sources: Sources): Promise<void> => {
  const archive = pack()
  await using handle = await open(target, 'wx', 0o600)
  const [written, filled] = await Promise.allSettled([drainInto(handle, archive), fill(archive, sources)])
  // What stopped the writing stops the filling too, and is the reason to tell.
  for (const outcome of [written, filled]) if (outcome.status === 'rejected') throw outcome.reason
  await handle.sync()
}

const drainInto = async (handle: FileHandle, archive: Pack): Promise<void> => {
  for await (const chunk of archive as AsyncIterable<Uint8Array>) await handle.appendFile(chunk)
}

const fill = async (archive: Pack, { config, database, takenAt, blobs, contents }: Sources): Promise<void> => {
  try {
    const secret = config.secret === null ? join(config.dataFolder, secretName) : null
    const head: BackupHead = {
      format: 2,
      takenAt: takenAt.toISOString(),
      database: { sha256: await hashOf(createReadStream(database)) },
      secret: secret === null ? null : { sha256: await hashOf(createReadStream(secret)) },
    }
    addNote(archive, headName, head)
    if (secret !== null) await addFile(archive, secretName, secret)
    await addFile(archive, databaseName, database)
    addNote(archive, endName, await addContents(archive, blobs, contents))
    archive.finalize()
  } catch (error) {
    archive.destroy(error instanceof Error ? error : new Error(String(error)))
    throw error
  }
}

/** Each content as it lies in the store, once it has been opened and found to be what its version says. */
const addContents = async (archive: Pack, blobs: BlobStore, contents: Sources['contents']): Promise<BackupEnd> => {
  const lost: string[] = []
  const digest = createHash('sha256')
  let [count, bytes] = [0, 0]
  for (const { portalId, sha256 } of contents) {
    const found = await openedHash(blobs, portalId, sha256)
    if (found === 'erased') continue
    const raw = found === sha256 ? await blobs.raw(portalId, sha256) : null
    if (raw === null) {
      lost.push(`${portalId}/${sha256}`)
      continue
    }
    const hash = createHash('sha256')
    await addEntry(archive, { name: join('blobs', raw.name), size: raw.size, bytes: raw.bytes }, hash)
    digest.update(digestLine(raw.name, hash.digest('hex')))
    count += 1
    bytes += raw.size
  }
  return { contents: count, bytes, lost, digest: digest.digest('hex') }
}

/** The hash of what is opened; `erased` where nobody can any more, on purpose. */
const openedHash = async (blobs: BlobStore, portalId: PortalId, sha256: string): Promise<string | null> => {
  try {
    return await hashOf(await blobs.open(portalId, sha256))
  } catch (error) {
    if (!(error instanceof TsuzuriError)) throw error
    if (error.code === 'drive-key.destroyed') return 'erased'
    if (error.code === 'file.blob-missing' || error.code === 'file.blob-damaged') return null
    throw error
  }
}

const addNote = (archive: Pack, name: string, note: BackupHead | BackupEnd): void => {
  archive.entry({ name, mode: 0o600 }, JSON.stringify(note))
}

const addFile = async (archive: Pack, name: string, file: string): Promise<void> => {
  const { size } = await stat(file)
  await addEntry(archive, { name, size, bytes: createReadStream(file) })
}

interface Entry {
  readonly name: string
  readonly size: number
  readonly bytes: AsyncIterable<Uint8Array>
}

const addEntry = async (archive: Pack, { name, size, bytes }: Entry, hash?: Hash): Promise<void> => {
  const { promise: added, resolve, reject } = Promise.withResolvers<null>()
  const entry = archive.entry({ name, size, mode: 0o600 }, (error) => (error ? reject(error) : resolve(null)))
  const filled = async (): Promise<void> => {
    for await (const chunk of bytes) {
      hash?.update(chunk)
      if (!entry.write(chunk)) await Promise.race([once(entry, 'drain'), added])
    }
    entry.end(null)
    await added
  }
  await Promise.all([filled(), added])
}
