import type { RecordComment } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'
import { type Reference, referenceOf } from './reference-of.ts'

/** What the files attached to comments are, each once, as far as the role may read them; what is gone is left out. */
export const commentFiles = async (scope: Scope, comments: readonly RecordComment[]): Promise<readonly Reference[]> => {
  const ids = new Set(comments.flatMap(({ files, removedAt }) => (removedAt === null ? files : [])))
  const found = await Promise.all([...ids].map((id) => referenceOf(scope, 'file-version', id)))
  return found.filter((reference) => reference !== null)
}
