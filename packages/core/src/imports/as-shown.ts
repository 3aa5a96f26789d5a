import type { FieldValue, PortalRecord } from '@tsuzuri/model'
import { type CollectionDefinition, timeOf } from '@tsuzuri/plugin'
import type { RecordPatchInput } from '../records/record-values.ts'

/**
 * A patch from a table that was taken out before: tables tell times to the minute, and the time of writing where none was told. What says the same
 * as was shown is what stands there.
 */
export const asShown = (patch: RecordPatchInput, record: PortalRecord, collection: CollectionDefinition): RecordPatchInput => {
  const { when = 'startsAt' } = collection
  const isShown = (name: string, sent: Date, stored: Date | null): boolean =>
    minuteOf(sent) === minuteOf(stored ?? (name === when ? timeOf(record, collection) : new Date(Number.NaN)))
  const column = (name: 'startsAt' | 'dueAt') => {
    const sent = patch[name]
    return sent && isShown(name, sent, record[name]) ? record[name] : sent
  }
  const fields = Object.entries(patch.fields ?? {}).map(([name, sent]): readonly [string, FieldValue] => {
    const stored = record.fields[name] ?? null
    if (collection.fields[name]?.kind !== 'datetime' || typeof sent !== 'string') return [name, sent]
    return [name, isShown(name, new Date(sent), typeof stored === 'string' ? new Date(stored) : null) ? stored : sent]
  })
  return { ...patch, startsAt: column('startsAt'), dueAt: column('dueAt'), fields: Object.fromEntries(fields) }
}

const minuteOf = (time: Date): number => Math.floor(time.getTime() / 60_000)
