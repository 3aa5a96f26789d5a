import { normalFileName, normalFolder } from '@tsuzuri/files'
import { type DriveFile, type DomainEvent, fileIdSchema } from '@tsuzuri/model'
import type { Scope, ScopedUnit } from '../scope.ts'
import { contentOf } from './content-of.ts'
import { findFile } from './find-file.ts'
import { isWorkName } from './is-work-name.ts'
import { type MoveFile, moveFile } from './move-file.ts'
import type { Place } from './place-path.ts'
import { putIntoTrash } from './put-into-trash.ts'
import { recordPlaced } from './record-placed.ts'
import { restoreFile } from './restore-file.ts'

/** How long saving takes at most, in milliseconds, and among how many of the portal's newest events its beginning is looked for. */
const saving = 120_000
const mostEvents = 100

/**
 * Moves a file as `moveFile` does, and knows an office program that saves: what it has written beside, under a name of its own, gets the name of the file that it
 * moved aside, or deleted, a moment before. That file comes back to its place then, and what was written is its next version, so that its history goes on
 * and whatever names it still does; at each of the places stands the content that the program laid there. Throws what `moveFile` throws.
 */
export const saveByRename = (scope: Scope, { file, folder, name, replace }: MoveFile): Promise<DriveFile> =>
  scope.unit(async (tx) => {
    const place = { folder: normalFolder(folder), name: normalFileName(name) }
    const written = await findFile(scope, tx, file)
    const isSaving = written.folder === place.folder && isWorkName(written.name) && !(await tx.files.byPlace(place.folder, place.name))
    const before = isSaving ? await wentFrom(scope, tx, place) : null
    if (before === null) return moveFile(scope, { file, ...place, replace })
    const content = contentOf(written.current)
    if (before.trashedAt) {
      await restoreFile(scope, { file: before.id })
      await putIntoTrash(scope, tx, written)
      return recordPlaced(scope, tx, place, content)
    }
    const aside = { folder: before.folder, name: before.name }
    await moveFile(scope, { file: before.id, ...place })
    await moveFile(scope, { file: written.id, ...aside })
    await recordPlaced(scope, tx, aside, contentOf(before.current))
    return recordPlaced(scope, tx, place, content)
  })

/** The file that whoever acts has just moved aside within its folder, or deleted, from that place; null where there is none, or something came of it since. */
const wentFrom = async (scope: Scope, tx: ScopedUnit, place: Place): Promise<DriveFile | null> => {
  const since = scope.now().getTime() - saving
  const recent = await scope.engine.store.read.events.before(null, mostEvents, scope.portal.id)
  const left = recent.find((event) => event.at.getTime() >= since && event.actor.id === scope.actor.id && isSame(place, placeLeftBy(event)))
  const file = left && (await tx.files.get(fileIdSchema.parse(left.subject.id)))
  if (!file || file.folder !== place.folder) return null
  return file.trashedAt !== null || isWorkName(file.name) ? file : null
}

const placeLeftBy = ({ type, data }: DomainEvent): Readonly<Record<'folder' | 'name', unknown>> | null => {
  if (type === 'file.moved') return { folder: data['fromFolder'], name: data['fromName'] }
  return type === 'file.trashed' ? { folder: data['folder'], name: data['name'] } : null
}

const isSame = (place: Place, left: Readonly<Record<'folder' | 'name', unknown>> | null): boolean =>
  left !== null && left.folder === place.folder && left.name === place.name
