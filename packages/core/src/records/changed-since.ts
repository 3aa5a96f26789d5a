import type { PortalStores } from '@tsuzuri/db'
import type { FieldValue, PortalRecord } from '@tsuzuri/model'
import { everyItem } from '../every-item.ts'
import { sameValue } from '../same-value.ts'

/** What others made of a value since a version. */
export interface ChangedValue {
  /** As it stood in that version, and as it stands. */
  readonly base: FieldValue
  readonly theirs: FieldValue
  /** The name of who wrote it last, and when. */
  readonly by: string
  readonly at: Date
}

/** Which of these values, by the names of history, are others than in a version of the record: not what came back to what it was. */
export const changedSince = async (
  stores: PortalStores,
  record: PortalRecord,
  base: number,
  names: readonly string[],
): Promise<ReadonlyMap<string, ChangedValue>> => {
  const changed = new Map<string, ChangedValue>()
  const asked = { of: names, since: base }
  for await (const { field, before, after, actorName, at } of everyItem((query) =>
    stores.records.changes(record.id, { ...asked, ...query }),
  ))
    changed.set(field, { base: changed.has(field) ? (changed.get(field)?.base ?? null) : before, theirs: after, by: actorName, at })
  return new Map([...changed].filter(([, { base: first, theirs }]) => !sameValue(first, theirs)))
}
