import type { PortalRecord, Role } from '@tsuzuri/model'
import type { CollectionDefinition } from '@tsuzuri/plugin'
import { readableNames } from './readable-names.ts'

/** The record as a role may see it: without the fields that it may not read. Whatever leaves the use cases is one of these. */
export const shownRecord = (role: Role, collection: CollectionDefinition, record: PortalRecord): PortalRecord => {
  const names = readableNames(collection, role)
  if (names === undefined) return record
  return { ...record, fields: Object.fromEntries(Object.entries(record.fields).filter(([name]) => names.includes(name))) }
}
