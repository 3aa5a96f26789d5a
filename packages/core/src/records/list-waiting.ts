import { type List, type ListQuery, sideOf } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'
import { type Turn, turnFilter } from './turn-filter.ts'
import { waitingIn } from './waiting-in.ts'
import { type WaitingRecord, waitingRecord } from './waiting-record.ts'

export interface WaitingQuery extends ListQuery {
  readonly ball?: Turn | undefined
  /** Only what is late. */
  readonly late?: boolean | undefined
}

/** What waits in the portal, of the collections this role may read; the one due first is first. One statement. */
export const listWaiting = async (
  scope: Scope,
  { ball = 'all', late = false, ...query }: WaitingQuery = {},
): Promise<List<WaitingRecord>> => {
  const { engine, portal, role, actor } = scope
  const waiting = waitingIn(engine, [portal], [role])
  const { items, next } = await engine.store.read.across([portal.id]).waiting({
    open: waiting.open,
    turns: waiting.turns,
    late: late ? waiting.late : undefined,
    ...turnFilter(ball, sideOf(role), actor.id, new Map([[portal.id, role]])),
    ...query,
  })
  return { items: items.map((record) => waitingRecord(engine, portal, record)), next }
}
