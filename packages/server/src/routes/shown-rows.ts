import { isRecordLate, type Scope, turnsIn } from '@tsuzuri/core'
import type { PortalRecord } from '@tsuzuri/model'

/** Rows as a list answers them: with whose turn each is, and whether it is late. One statement, however many. */
export const shownRows = async (scope: Scope, records: readonly PortalRecord[]) => {
  const turn = await turnsIn(scope, records)
  return records.map((record) => ({ ...record, turn: turn(record), late: isRecordLate(scope.engine, scope.portal, record) }))
}
