import type { PortalStores } from '@tsuzuri/db'
import type { FileVersion, FileVersionId } from '@tsuzuri/model'
import { type FileHolder, mayReadField } from '@tsuzuri/plugin'
import { recordHref } from '../records/record-href.ts'
import { mayReadRecords } from '../policies/may-read-records.ts'
import type { Scope } from '../scope.ts'

type Held = Pick<FileVersion, 'id' | 'placedAt'>

/** The live rows that hold these versions, as far as the role may read them, the oldest first. */
export const recordsHolding = async (scope: Scope, stores: PortalStores, versions: readonly Held[]): Promise<readonly FileHolder[]> => {
  // A row that holds a version was changed after it was placed.
  const since = new Date(Math.min(...versions.map(({ placedAt }) => placedAt.getTime())))
  const ids = new Set<unknown>(versions.map(({ id }) => id))
  const found = await stores.records.naming(
    versions.map(({ id }) => id),
    since,
  )
  return found
    .toSorted((one, other) => one.createdAt.getTime() - other.createdAt.getTime())
    .flatMap((record) => {
      const collection = scope.engine.registry.collections.get(record.collection)
      if (!collection || !mayReadRecords(scope.role, collection)) return []
      const { number, title } = record
      return Object.entries(record.fields).flatMap(([field, value]) => {
        const definition = collection.fields[field]
        if (definition?.kind !== 'file-version' || !mayReadField(scope.role, definition)) return []
        const held = [value].flat().filter((id): id is FileVersionId => ids.has(id))
        return held.map((version) => ({ version, collection: record.collection, field, number, title, href: recordHref(record) }))
      })
    })
}
