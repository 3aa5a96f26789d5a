import { mkdir, readdir, realpath, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { holdBackMails } from '@tsuzuri/core'
import { beginNewHistories, openStore } from '@tsuzuri/db'
import { diskObjectStore, flushFolder } from '@tsuzuri/files'
import { TsuzuriError } from '@tsuzuri/model'
import type { Config } from '../config/config.ts'
import { backupErrors } from './backup-errors.ts'
import { type BackupEnd, type BackupHead, databaseName, secretName } from './backup-head.ts'
import { readBackup } from './read-backup.ts'
import { reasonOf } from '../reason-of.ts'
import { requireKnown } from './require-known.ts'
import { openWorkFolder } from './work-folder.ts'
import { writeBytes } from './write-bytes.ts'

export interface Restored extends BackupHead, BackupEnd {
  /** Mails that had not been sent by then, and are not to be. */
  readonly heldBack: number
}

/**
 * Makes of a backup the data folder it was taken of, where there is none. All is taken out beside, compared with its hashes,
 * brought up to date with this version, and gets its name at last: whoever is killed leaves nothing that could be started.
 * Each page begins a new history, nobody is signed in, and nothing of then is mailed. Throws what `backupErrors` holds for it.
 */
export const restoreBackup = async (config: Config, file: string, at: Date): Promise<Restored> => {
  if (config.databaseUrl !== null) throw backupErrors.onPostgres()
  const folder = await realpath(config.dataFolder).catch(() => config.dataFolder)
  await requireEmpty(folder)
  try {
    await mkdir(dirname(folder), { recursive: true })
    await using work = await openWorkFolder(folder)
    const restored = await takeOut(file, work.path)
    const heldBack = await renew(config, file, join(work.path, databaseName), at)
    await flushFolder(work.path)
    await rename(work.path, folder)
    await flushFolder(dirname(folder))
    return { ...restored, heldBack }
  } catch (error) {
    if (error instanceof TsuzuriError) throw error
    if (['ENOTEMPTY', 'EEXIST'].includes(reasonOf(error))) throw backupErrors.holdsData(folder)
    throw backupErrors.unplaced(folder, reasonOf(error))
  }
}

const requireEmpty = async (folder: string): Promise<void> => {
  const inside = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw backupErrors.unplaced(folder, reasonOf(error))
  })
  if (inside.length > 0) throw backupErrors.holdsData(folder)
}

const takeOut = async (file: string, folder: string): Promise<BackupHead & BackupEnd> => {
  const contents = join(folder, 'blobs')
  const incoming = join(contents, 'incoming')
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  const objects = diskObjectStore({ folder: contents })
  return readBackup(file, {
    secret: (bytes) => writeBytes(join(folder, secretName), bytes),
    database: (bytes) => writeBytes(join(folder, databaseName), bytes),
    content: async (name, bytes) => {
      const path = join(incoming, 'content')
      await writeBytes(path, bytes)
      await objects.take(name, path)
    },
  })
}

const renew = async ({ root }: Config, file: string, database: string, at: Date): Promise<number> => {
  const migrationsFolder = join(root, 'packages/db/migrations')
  requireKnown(file, database, migrationsFolder)
  const store = await openStore({ sqlite: { file: database } }, { migrationsFolder })
  try {
    await beginNewHistories(store, at)
    return await holdBackMails(store)
  } finally {
    await store.close()
  }
}
