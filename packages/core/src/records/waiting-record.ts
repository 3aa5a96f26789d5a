import type { Waiting } from '@tsuzuri/db'
import type { Portal } from '@tsuzuri/model'
import { portalHref } from '@tsuzuri/plugin'
import type { Engine } from '../engine.ts'
import { isRecordLate } from './is-record-late.ts'
import { recordHref } from './record-href.ts'
import { type RecordTurn, turnOf } from './turn-of.ts'

/** A record somebody has to do something about, as lists over portals show it. */
export interface WaitingRecord extends Pick<
  Waiting,
  'collection' | 'id' | 'number' | 'title' | 'state' | 'ball' | 'ballSince' | 'assignee' | 'assigneeName' | 'dueAt'
> {
  /** The portal's slug. */
  readonly portal: string
  readonly turn: RecordTurn | null
  readonly late: boolean
  /** From the site's root. */
  readonly href: string
}

export const waitingRecord = (
  engine: Engine,
  portal: Pick<Portal, 'slug' | 'timeZone' | 'closingDays' | 'mode'>,
  record: Waiting,
): WaitingRecord => {
  const { collection, id, number, title, state, ball, ballSince, assignee, assigneeName, assigneeRole, dueAt } = record
  const assigned = assignee === null ? null : { id: assignee, name: assigneeName ?? '', role: assigneeRole }
  const turn = turnOf(engine, portal, record, assigned)
  const late = isRecordLate(engine, portal, record)
  const href = portalHref(portal.slug, recordHref(record))
  return { portal: portal.slug, collection, id, number, title, state, ball, ballSince, assignee, assigneeName, dueAt, turn, late, href }
}
