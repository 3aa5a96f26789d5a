import type { FieldValue, PortalRecord } from '@tsuzuri/model'
import { everyItem } from '../every-item.ts'
import { sameValue } from '../same-value.ts'
import type { ScopedUnit } from '../scope.ts'
import { recordErrors } from './record-errors.ts'

/**
 * Changes to different values meet in peace; the same value changed since `base` to something else is refused.
 * Throws `record.stale` with the record as it is.
 */
export const refuseStale = async (
  tx: ScopedUnit,
  record: PortalRecord,
  base: number | undefined,
  wanted: ReadonlyMap<string, FieldValue>,
): Promise<void> => {
  if (base === undefined || base === record.version) return
  if (base > record.version) throw recordErrors.stale(base, record)
  const since = new Map<string, FieldValue>()
  for await (const change of everyItem((query) => tx.records.changes(record.id, query))) {
    if (change.version > base) since.set(change.field, change.after)
  }
  for (const [name, value] of wanted) {
    const now = since.get(name)
    if (now !== undefined && !sameValue(now, value)) throw recordErrors.stale(base, record)
  }
}
