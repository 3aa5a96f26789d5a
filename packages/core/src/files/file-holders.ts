import type { FileHolder } from '@tsuzuri/plugin'
import type { Scope } from '../scope.ts'
import { findFile } from './find-file.ts'
import { recordsHolding } from './records-holding.ts'

/** So many of the newest versions are looked for. */
const mostVersions = 50

/** The rows that hold a version of the file, as far as the role may read them, the oldest first. Throws `file.missing`. */
export const fileHolders = async (scope: Scope, { file }: { readonly file: string }): Promise<readonly FileHolder[]> => {
  const { id } = await findFile(scope, scope.read, file)
  const { items } = await scope.read.files.versions(id, { limit: mostVersions })
  return recordsHolding(scope, scope.read, items)
}
