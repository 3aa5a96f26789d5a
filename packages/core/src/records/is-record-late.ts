import type { Portal, PortalRecord } from '@tsuzuri/model'
import { isLate } from '@tsuzuri/plugin'
import type { Engine } from '../engine.ts'

/** Whether a record of that portal is late by now; never, where its collection is no longer known. */
export const isRecordLate = (
  { registry, now }: Pick<Engine, 'registry' | 'now'>,
  { timeZone }: Pick<Portal, 'timeZone'>,
  record: PortalRecord,
): boolean => {
  const collection = registry.collections.get(record.collection)
  return collection !== undefined && isLate(record, collection, now(), timeZone)
}
