import type { Side } from '@tsuzuri/model'
import { decide } from '../policies/policy.ts'
import type { Scope } from '../scope.ts'
import { openStates } from './open-states.ts'

/** How many records of the portal wait for each side, of the collections this role may read. One statement. */
export const countWaiting = async ({ engine, portal, role, now }: Scope): Promise<Readonly<Record<Side, number>>> => {
  const open = [...engine.registry.collections.values()]
    .filter((collection) => decide('record.read', role, { state: 'live', collection }) === 'allowed')
    .map((collection) => ({ collection: collection.name, states: openStates(collection) }))
  const counts = await engine.store.read.across([portal.id]).countWaiting({ open, now: now() })
  const of = (side: Side): number => counts.find(({ ball }) => ball === side)?.count ?? 0
  return { firm: of('firm'), client: of('client') }
}
