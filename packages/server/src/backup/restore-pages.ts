import { join } from 'node:path'
import { bringBackPages, type BroughtBack, type Scope } from '@tsuzuri/core'
import { openStore } from '@tsuzuri/db'
import type { Config } from '../config/config.ts'
import { backupErrors } from './backup-errors.ts'
import { databaseName } from './backup-head.ts'
import { readBackup } from './read-backup.ts'
import { requireKnown } from './require-known.ts'
import { openWorkFolder } from './work-folder.ts'
import { writeBytes } from './write-bytes.ts'

/**
 * Lets the pages of a living portal, or one page and what was below it, say again what a backup says. Nothing is changed before all
 * of the backup has been compared with its hashes. Throws what `readBackup` and `bringBackPages` do, `backup.portal-missing`.
 */
export const restorePages = async (
  { dataFolder, root }: Config,
  scope: Scope,
  file: string,
  path: string | undefined,
): Promise<BroughtBack & { readonly takenAt: string }> => {
  await using work = await openWorkFolder(join(dataFolder, databaseName))
  const database = join(work.path, databaseName)
  const { takenAt } = await readBackup(file, { database: (bytes) => writeBytes(database, bytes) })
  const migrationsFolder = join(root, 'packages/db/migrations')
  requireKnown(file, database, migrationsFolder)
  const from = await openStore({ sqlite: { file: database } }, { migrationsFolder })
  try {
    const { id, slug } = scope.portal
    const portal = (await from.read.portals.get(id)) ?? (await from.read.portals.bySlug(slug))
    if (!portal) throw backupErrors.portalMissing(file, slug)
    const brought = await bringBackPages(scope, { from, portalId: portal.id, path, message: `Backup of ${takenAt}` })
    return { ...brought, takenAt }
  } finally {
    await from.close()
  }
}
