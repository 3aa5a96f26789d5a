import type { Scope } from '../scope.ts'
import { findRecord, type RecordRef } from './find-record.ts'

/** Somebody who follows a record. */
export interface Watcher {
  readonly userId: string
  readonly name: string
}

/** Who follows a record, of those who can still read it; whoever began first is first. Throws `record.missing`. */
export const listWatchers = async (scope: Scope, ref: RecordRef): Promise<readonly Watcher[]> => {
  const { record } = await findRecord(scope, scope.read, ref)
  const [ids, actors] = await Promise.all([
    scope.read.records.watchers(record.id),
    scope.engine.store.read.portals.members(scope.portal.id),
  ])
  const names = new Map<string, string>(actors.map(({ userId, name }) => [userId, name]))
  if (ids.includes(scope.actor.id) && !names.has(scope.actor.id)) names.set(scope.actor.id, scope.actor.name)
  return ids.flatMap((userId) => (names.has(userId) ? [{ userId, name: names.get(userId) ?? '' }] : []))
}
