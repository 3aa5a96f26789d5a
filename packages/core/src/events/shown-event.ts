import { type DomainEvent, sideOf } from '@tsuzuri/model'
import { mayReadRecords } from '../policies/may-read-records.ts'
import { decide } from '../policies/policy.ts'
import { readableNames } from '../records/readable-names.ts'
import type { Scope } from '../scope.ts'

/**
 * An event as far as the person may learn of it; null for what it must not learn of at all: records of a collection that is closed to
 * its role, what stays within the firm, changes of values it may not read.
 */
export const shownEvent = ({ engine, role }: Pick<Scope, 'engine' | 'role'>, event: DomainEvent): DomainEvent | null => {
  const { subject, data } = event
  if (subject.kind === 'key' || subject.kind === 'session' || event.type === 'file.read')
    return decide('audit.read', role) === 'allowed' ? event : null
  // What stays within the firm; how the firm is pressed is its own matter, too.
  if (sideOf(role) === 'client' && (data['firmOnly'] === true || data['toSide'] === 'firm')) return null
  if (subject.kind !== 'record') return event
  const collection = event.collection === null ? undefined : engine.registry.collections.get(event.collection)
  if (!collection || !mayReadRecords(role, collection)) return null
  const names = readableNames(collection, role)
  if (names === undefined || !Array.isArray(data['fields'])) return event
  const fields = data['fields'].filter((name) => names.includes(String(name)))
  return fields.length === 0 ? null : { ...event, data: { ...data, fields } }
}
