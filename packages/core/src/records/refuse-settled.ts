import type { PortalRecord } from '@tsuzuri/model'
import type { CollectionDefinition } from '@tsuzuri/plugin'
import { recordErrors } from './record-errors.ts'

/** Throws `record.settled` where one of the names is what both sides have agreed on by the state the record is in. */
export const refuseSettled = (
  { states, fields }: CollectionDefinition,
  { state }: Pick<PortalRecord, 'state'>,
  names: readonly string[],
): void => {
  const settled = states[state]?.settled ?? []
  const issues = names
    .filter((name) => settled.includes(name))
    .map((name) => ({ path: Object.hasOwn(fields, name) ? `fields.${name}` : name, message: 'Both sides have agreed on it.' }))
  if (issues.length > 0) throw recordErrors.settled(issues, state)
}
