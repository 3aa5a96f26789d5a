import { type DomainEvent, sideOf } from '@tsuzuri/model'
import { mayReadRecords } from '../policies/may-read-records.ts'
import { decide } from '../policies/policy.ts'
import type { Scope } from '../scope.ts'

/** Whether the person may learn of an event at all: not of records of a collection that is closed to its role. */
export const maySeeEvent = (scope: Pick<Scope, 'engine' | 'role'>, event: DomainEvent): boolean => {
  if (event.subject.kind === 'key' || event.subject.kind === 'session') return decide('audit.read', scope.role) === 'allowed'
  if (event.subject.kind !== 'record') return true
  const collection = event.collection === null ? undefined : scope.engine.registry.collections.get(event.collection)
  // How the firm is pressed is its own matter.
  if (event.data['toSide'] === 'firm' && sideOf(scope.role) === 'client') return false
  return mayReadRecords(scope.role, collection)
}
