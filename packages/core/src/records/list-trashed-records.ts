import type { List, ListQuery, PortalRecord } from '@tsuzuri/model'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { collectionOf } from './collection-of.ts'
import { shownRecord } from './shown-record.ts'

/** The records of a collection that can be brought back, the one thrown away last first. Throws `collection.missing`, `access.denied`. */
export const listTrashedRecords = async (scope: Scope, name: string, { limit, cursor }: ListQuery): Promise<List<PortalRecord>> => {
  const collection = collectionOf(scope, name)
  authorize(scope, 'record.restore', { state: 'trashed', collection })
  const order = { by: 'updatedAt', direction: 'descending' } as const
  const { items, next } = await scope.read.records.list({ collection: name, trashed: true, order, limit, cursor })
  return { items: items.map((record) => shownRecord(scope.role, collection, record)), next }
}
