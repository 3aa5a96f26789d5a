import type { FieldValue } from '@tsuzuri/model'
import type { CollectionDefinition } from '@tsuzuri/plugin'
import { sameValue } from '../same-value.ts'
import type { Scope } from '../scope.ts'
import type { ChangedValue } from './changed-since.ts'
import type { FoundRecord } from './find-record.ts'
import { recordErrors } from './record-errors.ts'
import { shownRecord } from './shown-record.ts'

interface Wanted {
  /** The version the change was made on; unchecked when absent. */
  readonly base: number | undefined
  /** What shall be written, by the names that history gives it. */
  readonly values: ReadonlyMap<string, FieldValue>
  /** What became of values since `base`. */
  readonly since: ReadonlyMap<string, ChangedValue>
}

/**
 * Changes to different values meet in peace; the same value changed since `base` to something else is refused. Throws
 * `record.stale` with the record as the role may see it, and what each of both wrote.
 */
export const refuseStale = (scope: Scope, { record, collection }: FoundRecord, { base, values, since }: Wanted): void => {
  if (base === undefined || base === record.version) return
  const conflicts = [...values].flatMap(([name, yours]) => {
    const changed = since.get(name)
    if (!changed || sameValue(changed.theirs, yours)) return []
    return [{ path: pathOf(collection, name), yours, theirs: changed.theirs, by: changed.by, at: changed.at.toISOString() }]
  })
  if (base > record.version || conflicts.length > 0) throw recordErrors.stale(base, shownRecord(scope.role, collection, record), conflicts)
}

const pathOf = ({ fields }: CollectionDefinition, name: string): string => (Object.hasOwn(fields, name) ? `fields.${name}` : name)
