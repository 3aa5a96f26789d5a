import type { CollectionDefinition } from '@tsuzuri/plugin'
import type { Scope } from '../scope.ts'
import { recordErrors } from './record-errors.ts'
import { recordColumns } from './record-values.ts'

/** Throws `record.field-denied` where one of the names is a column that the role does not write in a portal of this mode. */
export const refuseColumns = ({ role, portal }: Scope, { columns }: CollectionDefinition, names: readonly string[]): void => {
  const denied = recordColumns.filter(
    (column) => names.includes(column) && columns[column]?.writers?.[portal.mode].includes(role) === false,
  )
  if (denied.length > 0)
    throw recordErrors['field-denied'](denied.map((path) => ({ path, message: `The role ${role} may not write it here.` })))
}
