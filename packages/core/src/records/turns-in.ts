import type { PortalRecord } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'
import { type RecordTurn, turnOf } from './turn-of.ts'

/** Tells of the scope's records whose turn they are. One statement, and none where nobody is assigned. */
export const turnsIn = async (
  { engine, portal }: Scope,
  records: readonly PortalRecord[],
): Promise<(record: PortalRecord) => RecordTurn | null> => {
  const isAssigned = records.some(({ ball, assignee }) => ball !== null && assignee !== null)
  const members = isAssigned ? await engine.store.read.portals.members(portal.id) : []
  const people = new Map<string, { readonly id: string; readonly name: string; readonly role: (typeof members)[number]['role'] }>(
    members.map(({ userId, name, role }) => [userId, { id: userId, name, role }]),
  )
  return (record) => turnOf(engine, portal, record, people.get(record.assignee ?? '') ?? null)
}
