import type { List, ListQuery } from '@tsuzuri/model'
import { collectionOf } from '../records/collection-of.ts'
import type { Scope } from '../scope.ts'
import { shownImport, type ShownImport } from './shown-import.ts'

/** One's own, the latest first. Throws `collection.missing`. */
export const listImports = async (scope: Scope, collection: string, query: ListQuery): Promise<List<ShownImport>> => {
  collectionOf(scope, collection)
  const { items, next } = await scope.read.imports.list({ ...query, collection, actorId: scope.actor.id })
  return { items: items.map((one) => shownImport(one, null)), next }
}
