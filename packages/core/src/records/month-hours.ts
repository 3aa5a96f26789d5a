import type { Portal, PortalId } from '@tsuzuri/model'
import { type MonthSpan, monthSpan, openZone } from '@tsuzuri/plugin'
import type { Engine } from '../engine.ts'

/** The hours of a portal's running month. */
export interface MonthHours {
  /** The month, written `2026-11`. */
  readonly month: string
  /** What the processing log adds up to so far. */
  readonly used: number
  /** What the contract holds. */
  readonly contracted: number
}

/** How much of the contracted hours of the running month is used, of portals that have such. One statement, however many portals. */
export const monthHours = async (
  { store, now }: Pick<Engine, 'store' | 'now'>,
  portals: readonly Pick<Portal, 'id' | 'timeZone' | 'contractHours'>[],
): Promise<ReadonlyMap<PortalId, MonthHours>> => {
  const contracted = portals.filter(({ contractHours }) => contractHours !== null)
  if (contracted.length === 0) return new Map()
  const spans = new Map(contracted.map(({ id, timeZone }) => [id, runningMonth(now(), timeZone)]))
  const used = await store.read.across([...spans.keys()]).sum({ collection: 'processing', field: 'hours', spans })
  return new Map(
    contracted.map(({ id, contractHours }) => [
      id,
      { month: spans.get(id)?.month ?? '', used: used.get(id) ?? 0, contracted: contractHours ?? 0 },
    ]),
  )
}

const runningMonth = (now: Date, timeZone: string): MonthSpan => {
  const zone = openZone(timeZone)
  return monthSpan(zone.day(now).slice(0, 7), zone)
}
