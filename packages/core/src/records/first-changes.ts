import type { PortalRecord, RecordChange } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'
import { changesBetween } from './changes-between.ts'
import { namesIn, valueOf } from './record-values.ts'

/** The history of a new record: everything it began with. */
export const firstChanges = (scope: Scope, record: PortalRecord): readonly RecordChange[] =>
  changesBetween(
    scope,
    record,
    new Map(['state', ...namesIn(record)].map((name) => [name, { before: null, after: valueOf(record, name) }])),
  )
