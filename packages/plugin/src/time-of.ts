import type { PortalRecord } from '@tsuzuri/model'
import type { CollectionDefinition } from './collection.ts'

/** The time of a record, as its collection's `when` says; where that is empty, when it was written. */
export const timeOf = (
  { startsAt, dueAt, fields, createdAt }: Pick<PortalRecord, 'startsAt' | 'dueAt' | 'fields' | 'createdAt'>,
  { when = 'startsAt' }: Pick<CollectionDefinition, 'when'>,
): Date => {
  if (when === 'startsAt') return startsAt ?? createdAt
  if (when === 'dueAt') return dueAt ?? createdAt
  const told = fields[when]
  const time = new Date(typeof told === 'string' ? told : Number.NaN)
  return Number.isNaN(time.getTime()) ? createdAt : time
}
