import type { FieldValue, PortalRecord, RecordChange } from '@tsuzuri/model'
import { sameValue } from '../same-value.ts'
import type { Scope } from '../scope.ts'

/** Values by the names that history gives them. */
export type NamedValues = ReadonlyMap<string, { readonly before: FieldValue; readonly after: FieldValue }>

/** The rows of history for what truly changed. */
export const changesBetween = (scope: Scope, record: Pick<PortalRecord, 'id' | 'version'>, values: NamedValues): readonly RecordChange[] =>
  [...values]
    .filter(([, { before, after }]) => !sameValue(before, after))
    .map(([field, { before, after }]) => ({
      recordId: record.id,
      version: record.version,
      field,
      before,
      after,
      actorId: scope.actor.id,
      actorName: scope.actor.name,
      at: scope.now(),
    }))
