import type { Localized } from '@tsuzuri/model'
import type { FieldDefinition } from '@tsuzuri/plugin'
import { collectionOf } from '../records/collection-of.ts'
import type { Scope } from '../scope.ts'
import { importColumns } from './import-columns.ts'
import { authorizeImport } from './authorize-import.ts'

/** A column that a file of rows may have. */
export interface TemplateColumn {
  readonly label: Localized
  readonly required: boolean
  readonly field: FieldDefinition
}

/** The columns that somebody fills in, in the order of the collection. Throws `collection.missing`, `access.denied`. */
export const describeImport = (scope: Scope, name: string): readonly TemplateColumn[] => {
  const collection = collectionOf(scope, name)
  authorizeImport(scope, collection)
  return importColumns(collection, scope.role).flatMap(({ use, path, label, required, field }) =>
    field && (use === 'value' || path === 'number') ? [{ label, required, field }] : [],
  )
}
