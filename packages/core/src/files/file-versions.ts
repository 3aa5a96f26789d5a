import type { FileVersion, List, ListQuery } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'
import { findFile } from './find-file.ts'

/** All versions there ever were, newest first. Throws `file.missing`. */
export const fileVersions = async (
  scope: Scope,
  { file, limit, cursor }: { readonly file: string } & ListQuery,
): Promise<List<FileVersion>> => scope.read.files.versions((await findFile(scope, scope.read, file)).id, { limit, cursor })
