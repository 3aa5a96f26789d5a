import { normalFileName } from '@tsuzuri/files'
import { TsuzuriError } from '@tsuzuri/model'
import { collectionOf } from '../records/collection-of.ts'
import type { Scope } from '../scope.ts'
import { authorizeImport } from './authorize-import.ts'
import { countRows } from './count-rows.ts'
import { formatOf } from './format-of.ts'
import { importErrors } from './import-errors.ts'
import { judgeRows } from './judge-rows.ts'
import { openSheet } from './open-sheet.ts'
import { shownImport, type ShownImport } from './shown-import.ts'

export interface TryImport {
  readonly collection: string
  readonly name: string
  readonly content: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>
}

/** Bytes of a file. */
const largest = 20 * 1024 * 1024

/**
 * Looks through a file of rows and tells what would come of each; none is written. The file is kept for an hour, for `takeImport`.
 * Throws `collection.missing`, `access.denied`, `import.type-unknown`, `import.too-large`, and what `openSheet` throws.
 */
export const tryImport = async (scope: Scope, { collection: name, content, ...file }: TryImport): Promise<ShownImport> => {
  const collection = collectionOf(scope, name)
  authorizeImport(scope, collection)
  const fileName = normalFileName(file.name)
  formatOf(fileName)
  const { sha256 } = await scope.engine.blobs.put(scope.portal.id, content, largest).catch(toldTooLarge)
  const count = countRows()
  for await (const { rows, judging, notes } of openSheet(scope, collection, { name: fileName, sha256 }))
    count.add(await judgeRows(scope, scope.read, rows, judging), notes)
  const tried = {
    id: scope.engine.newId(),
    collection: name,
    name: fileName,
    sha256,
    report: count.report(),
    actorId: scope.actor.id,
    actorName: scope.actor.name,
    at: scope.now(),
    takenAt: null,
  }
  const before = await scope.read.imports.takenOf(name, sha256)
  await scope.unit((tx) => tx.imports.insert(tried))
  return shownImport(tried, before)
}

const toldTooLarge = (error: unknown): never => {
  throw error instanceof TsuzuriError && error.code === 'file.too-large' ? importErrors['too-large'](largest) : error
}
