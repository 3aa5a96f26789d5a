import type { InStates, LateFilter } from '@tsuzuri/db'
import type { Portal, Role } from '@tsuzuri/model'
import { lateBefore, lateStates } from '@tsuzuri/plugin'
import type { Engine } from '../engine.ts'
import { mayReadRecords } from '../policies/may-read-records.ts'
import { openStates } from './open-states.ts'

export interface WaitingIn {
  readonly open: InStates
  readonly late: LateFilter
}

/** What waits, and what of it is late, in these portals: of collections that each of these roles may read. */
export const waitingIn = ({ registry, now }: Engine, portals: readonly Portal[], roles: readonly Role[]): WaitingIn => {
  const collections = [...registry.collections.values()].filter((collection) => roles.every((role) => mayReadRecords(role, collection)))
  const time = now()
  return {
    open: collections.map((collection) => ({ collection: collection.name, states: openStates(collection) })),
    late: {
      states: collections.map((collection) => ({ collection: collection.name, states: lateStates(collection) })),
      before: new Map(portals.map(({ id, timeZone }) => [id, lateBefore(time, timeZone)])),
    },
  }
}
