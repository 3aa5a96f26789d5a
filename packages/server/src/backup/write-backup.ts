import { existsSync } from 'node:fs'
import { link, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { copySqlite, inspectSqlite } from '@tsuzuri/db'
import { createPortalKeys, flushFolder } from '@tsuzuri/files'
import { TsuzuriError } from '@tsuzuri/model'
import type { Config } from '../config/config.ts'
import { prepareDataFolder } from '../config/prepare-data-folder.ts'
import { openContents } from '../open-contents.ts'
import { backupErrors } from './backup-errors.ts'
import { type BackupEnd, type BackupHead, databaseName } from './backup-head.ts'
import { readBackup } from './read-backup.ts'
import { reasonOf } from '../reason-of.ts'
import { openWorkFolder } from './work-folder.ts'
import { writeArchive } from './write-archive.ts'

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
      const { secret } = prepareDataFolder(config.dataFolder, config.secret)
      const blobs = await openContents(config, createPortalKeys({ store: frozen(findings.keys), secret, now: () => takenAt }))
      await writeArchive(written, { config, database, takenAt, blobs, contents: findings.contents() })
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

/** The keys of the moment the backup is of: none is made any more. */
const frozen = (keys: ReturnType<typeof inspectSqlite>['keys']) => ({
  read: { keys },
  unit: () => Promise.reject(backupErrors.keyless()),
})

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
