import { once } from 'node:events'
import { createReadStream, existsSync } from 'node:fs'
import { type FileHandle, link, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { copySqlite, inspectSqlite } from '@tsuzuri/db'
import { TsuzuriError } from '@tsuzuri/model'
import { pack, type Pack } from 'tar-stream'
import type { Config } from '../config/config.ts'
import { backupErrors } from './backup-errors.ts'
import { type BackupEnd, type BackupHead, databaseName, endName, headName, secretName } from './backup-head.ts'
import { hashOf } from './hash-of.ts'
import { readBackup } from './read-backup.ts'
import { flushFolder } from './flush-folder.ts'
import { reasonOf } from './reason-of.ts'
import { openWorkFolder } from './work-folder.ts'

/**
 * Writes one file that holds a consistent state of an installation: its database, the contents its files refer to, and its
 * secret unless that comes from the environment. It is written beside, flushed and read again from end to end before it has
 * its name; the server may run, and memory stays flat. Throws what `backupErrors` holds for it.
 */
export const writeBackup = async (config: Config, file: string, takenAt: Date): Promise<BackupHead & BackupEnd> => {
  const source = join(config.dataFolder, databaseName)
  if (config.databaseUrl !== null) throw backupErrors.onPostgres()
  if (!existsSync(source)) throw backupErrors.nothingThere(config.dataFolder)
  if (existsSync(file)) throw backupErrors.exists(file)
  try {
    await using work = await openWorkFolder(file)
    const database = join(work.path, databaseName)
    copySqlite(source, database)
    const findings = inspectSqlite(database, join(config.root, 'packages/db/migrations'))
    try {
      if (findings.flaw !== null) throw backupErrors.flawed(findings.flaw)
      const written = join(work.path, 'backup.tar')
      await writeArchive(written, { config, database, takenAt, contents: findings.contents() })
      const whole = await readBackup(written)
      await nameIt(written, file)
      return whole
    } finally {
      findings.close()
    }
  } catch (error) {
    if (error instanceof TsuzuriError) throw error
    throw backupErrors.unwritten(file, reasonOf(error))
  }
}

interface Sources {
  readonly config: Config
  readonly database: string
  readonly takenAt: Date
  readonly contents: ReturnType<ReturnType<typeof inspectSqlite>['contents']>
}

const writeArchive = async (target: string, sources: Sources): Promise<void> => {
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

const fill = async (archive: Pack, { config, database, takenAt, contents }: Sources): Promise<void> => {
  try {
    const secret = config.secret === null ? join(config.dataFolder, secretName) : null
    const head: BackupHead = {
      format: 1,
      takenAt: takenAt.toISOString(),
      database: { sha256: await hashOf(database) },
      secret: secret === null ? null : { sha256: await hashOf(secret) },
    }
    addNote(archive, headName, head)
    if (secret !== null) await addFile(archive, secretName, secret)
    await addFile(archive, databaseName, database)
    const end = { contents: 0, bytes: 0, lost: [] as string[] }
    for (const { portalId, sha256 } of contents) {
      const place = join('blobs', portalId, sha256.slice(0, 2), sha256)
      const blob = join(config.dataFolder, place)
      if ((await hashOf(blob).catch(noneWhereMissing)) !== sha256) {
        end.lost.push(`${portalId}/${sha256}`)
        continue
      }
      end.contents += 1
      end.bytes += await addFile(archive, place, blob)
    }
    addNote(archive, endName, end)
    archive.finalize()
  } catch (error) {
    archive.destroy(error instanceof Error ? error : new Error(String(error)))
    throw error
  }
}

const addNote = (archive: Pack, name: string, note: BackupHead | BackupEnd): void => {
  archive.entry({ name, mode: 0o600 }, JSON.stringify(note))
}

/** Answers how many bytes it has. */
const addFile = async (archive: Pack, name: string, file: string): Promise<number> => {
  const { size } = await stat(file)
  const { promise: added, resolve, reject } = Promise.withResolvers<null>()
  const entry = archive.entry({ name, size, mode: 0o600 }, (error) => (error ? reject(error) : resolve(null)))
  const filled = async (): Promise<void> => {
    for await (const chunk of createReadStream(file)) if (!entry.write(chunk)) await Promise.race([once(entry, 'drain'), added])
    entry.end(null)
    await added
  }
  await Promise.all([filled(), added])
  return size
}

const noneWhereMissing = (error: NodeJS.ErrnoException): null => {
  if (error.code === 'ENOENT') return null
  throw error
}

/** Of two that write to one name the first has it, which renaming could not say. */
const nameIt = async (written: string, file: string): Promise<void> => {
  try {
    await link(written, file)
    await rm(written)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') throw backupErrors.exists(file)
    if (!noLinks.has(code ?? '')) throw error
    await rename(written, file)
  }
  await flushFolder(dirname(file))
}

/** What disks say that know no second name of a file. */
const noLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'])
