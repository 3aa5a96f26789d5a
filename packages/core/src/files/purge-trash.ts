import { type Portal, systemActor, TsuzuriError } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'
import { everyItem } from '../every-item.ts'
import { actingScope } from '../live/acting-scope.ts'
import { allPortals } from '../portals/all-portals.ts'
import { purgeIn } from './purge-in.ts'

const day = 86_400_000

/**
 * Deletes for good what has been in the trash for as long as its portal keeps it; what a row holds stays, however long. Each file by
 * itself. Answers how many went; stops between two of them.
 */
export const purgeTrash = async (engine: Engine, stop?: AbortSignal): Promise<number> => {
  let purged = 0
  for (const portal of await allPortals(engine, systemActor)) purged += await purgeTrashOf(engine, portal, stop)
  return purged
}

const purgeTrashOf = async (engine: Engine, { id, trashDays }: Portal, stop: AbortSignal | undefined): Promise<number> => {
  const trashedBefore = new Date(engine.now().getTime() - trashDays * day)
  const scope = await actingScope(engine, id, systemActor)
  let purged = 0
  for await (const { id: fileId } of everyItem((query) => scope.read.files.list({ ...query, trashed: true, trashedBefore }))) {
    if (stop?.aborted) return purged
    const isGone = await scope
      .unit(async (tx) => {
        const file = await tx.files.get(fileId)
        if (!file?.trashedAt || file.trashedAt >= trashedBefore) return false
        await purgeIn(tx, file, 'retention')
        return true
      })
      .catch(falseWhereHeld)
    if (isGone) purged += 1
  }
  return purged
}

const falseWhereHeld = (error: unknown): false => {
  if (error instanceof TsuzuriError && error.code === 'file.held') return false
  throw error
}
