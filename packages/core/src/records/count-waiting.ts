import { type Side, sideOf } from '@tsuzuri/model'
import { audienceKey } from '../blocks/audience-key.ts'
import type { Scope } from '../scope.ts'
import { waitingIn } from './waiting-in.ts'

/** How many records wait for each side, and of these for the person. */
export interface WaitingCounts extends Readonly<Record<Side, number>> {
  readonly mine: number
}

/** How many records of the portal wait, of the collections this role may read; counted again only when one of them changed. */
export const countWaiting = async (scope: Scope): Promise<WaitingCounts> => {
  const audience = await audienceKey(scope, ['records'])
  return scope.engine.views.waiting.get(`${audience} ${scope.actor.id}`, () => count(scope))
}

const count = async ({ engine, portal, role, actor }: Scope): Promise<WaitingCounts> => {
  const as = new Map([[portal.id, role]])
  const counts = await engine.store.read.across([portal.id]).countWaiting({ ...waitingIn(engine, [portal], [role]), person: actor.id, as })
  const of = (side: Side) => counts.find(({ ball }) => ball === side)
  return { firm: of('firm')?.count ?? 0, client: of('client')?.count ?? 0, mine: of(sideOf(role))?.mine ?? 0 }
}
