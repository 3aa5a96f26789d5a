import type { InStates, LateFilter, TurnsOf } from '@tsuzuri/db'
import { type Portal, type PortalMode, portalModes, type Role, turnRoles } from '@tsuzuri/model'
import { type CollectionDefinition, inMode, lateBefore, lateStates } from '@tsuzuri/plugin'
import type { Engine } from '../engine.ts'
import { mayReadRecords } from '../policies/may-read-records.ts'
import { openStates } from './open-states.ts'

export interface WaitingIn {
  readonly open: InStates
  readonly turns: TurnsOf
  readonly late: LateFilter
}

/** What waits, whose turn it is, and what of it is late, in these portals: of collections that each of these roles may read. */
export const waitingIn = ({ registry, now }: Engine, portals: readonly Portal[], roles: readonly Role[]): WaitingIn => {
  const collections = [...registry.collections.values()].filter((collection) => roles.every((role) => mayReadRecords(role, collection)))
  const time = now()
  return {
    open: collections.map((collection) => ({ collection: collection.name, states: openStates(collection) })),
    turns: collections.flatMap(turnsOf),
    late: {
      states: collections.map((collection) => ({ collection: collection.name, states: lateStates(collection) })),
      before: new Map(portals.map(({ id, timeZone }) => [id, lateBefore(time, timeZone)])),
    },
  }
}

/** The states of a collection by the roles whose turn they are, apart for each mode where they differ. */
const turnsOf = (collection: CollectionDefinition): TurnsOf =>
  collection.transitions.every(({ modes }) => modes === undefined)
    ? turnsIn(collection)
    : portalModes.flatMap((mode) => turnsIn(inMode(collection, mode), mode))

const turnsIn = (collection: CollectionDefinition, mode?: PortalMode): TurnsOf =>
  [...Map.groupBy(openStates(collection), (state) => turnRoles(collection, state).join()).values()].map((states) => ({
    collection: collection.name,
    states,
    roles: turnRoles(collection, states[0] ?? ''),
    ...(mode && { mode }),
  }))
