import type { Scope } from '../scope.ts'
import { findImport, type ImportRef } from './find-import.ts'
import { shownImport, type ShownImport } from './shown-import.ts'

/** Throws `collection.missing`, `import.missing`. */
export const getImport = async (scope: Scope, ref: ImportRef): Promise<ShownImport> => {
  const found = await findImport(scope, scope.read, ref)
  const before = await scope.read.imports.takenOf(found.collection, found.sha256)
  return shownImport(found, before?.id === found.id ? null : before)
}
