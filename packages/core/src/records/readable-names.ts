import { firmRoles, type Role } from '@tsuzuri/model'
import { type CollectionDefinition, mayReadField } from '@tsuzuri/plugin'
import { recordColumns } from './record-values.ts'

/**
 * The names of all values of a record that a role may read, as history has them; undefined where it may read whatever there is.
 * What no plugin declares any more may have been firm only: the firm alone reads it.
 */
export const readableNames = ({ fields }: CollectionDefinition, role: Role): readonly string[] | undefined => {
  const readable = Object.keys(fields).filter((name) => mayReadField(role, fields[name]))
  if (firmRoles.includes(role) && readable.length === Object.keys(fields).length) return undefined
  return [...recordColumns, 'state', 'trashedAt', ...readable]
}
