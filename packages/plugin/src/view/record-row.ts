import type { FieldValues, Member, PortalRecord, Side } from '@tsuzuri/model'
import type { BlockContext } from '../block.ts'
import { waitedDays } from '../business-days/waited-days.ts'
import type { CollectionDefinition } from '../collection.ts'
import { inMode } from '../in-mode.ts'
import { isLate } from '../is-late.ts'
import { possibleMoves } from './possible-moves.ts'

/** A record as a block's data keeps it: plain JSON, people by name, times as ISO. */
export interface RecordRow {
  readonly key: string
  readonly number: number | null
  readonly title: string
  readonly state: string
  /** What a step was chosen on. */
  readonly version: number
  readonly ball: Side | null
  /** For how many business days that side has had it; null where nobody has. */
  readonly waitedDays: number | null
  readonly assignee: string | null
  readonly by: string
  readonly createdAt: string
  readonly startsAt: string | null
  readonly dueAt: string | null
  readonly late: boolean
  readonly fields: FieldValues
  /** States one press away for this role: transitions that ask for nothing. */
  readonly moves: readonly string[]
}

/** Makes a row of a record as it stands at a moment, for one role. */
export const recordRow = (
  record: PortalRecord,
  collection: CollectionDefinition,
  { role, now, portal, daysOff }: Pick<BlockContext, 'role' | 'now' | 'portal' | 'daysOff'>,
  members: readonly Member[],
): RecordRow => ({
  key: record.id,
  number: record.number,
  title: record.title,
  state: record.state,
  version: record.version,
  ball: record.ball,
  waitedDays: waitedDays(record, { daysOff, now, portal }),
  assignee: members.find((member) => member.userId === record.assignee)?.name ?? null,
  by: record.createdByName,
  createdAt: record.createdAt.toISOString(),
  startsAt: record.startsAt?.toISOString() ?? null,
  dueAt: record.dueAt?.toISOString() ?? null,
  late: isLate(record, collection, now, portal.timeZone),
  fields: record.fields,
  moves: possibleMoves(inMode(collection, portal.mode), record.state, role),
})
