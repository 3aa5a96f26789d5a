import { type Actor, type PortalId, type SeenMark, userIdSchema } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'
import { firmRef } from '../events/firm-ref.ts'
import { homePath } from '../pages/page-path.ts'

/**
 * What a person opens in these portals by the refs of search, dearest first: often counts as long as it is not long ago. Home pages are
 * opened each time one comes in, which says nothing. Keys and programs open nothing.
 */
export const openedBy = async (engine: Engine, actor: Actor, portalIds: readonly PortalId[]): Promise<readonly string[]> => {
  if (actor.kind !== 'person' || portalIds.length === 0) return []
  const marks = await engine.store.read.across(portalIds).opened(userIdSchema.parse(actor.id), mostOpened, homePath)
  const now = engine.now()
  return marks
    .toSorted((one, other) => dearness(other, now) - dearness(one, now))
    .flatMap(({ kind, itemId }) => [`${kind}:${itemId}`, firmRef(`${kind}:${itemId}`)])
}

const dearness = ({ openedAt, timesOpened }: SeenMark, now: Date): number =>
  openedAt === null ? 0 : timesOpened * 0.5 ** ((now.getTime() - openedAt.getTime()) / halfLife)

/** Each may be known to search by two refs, of which a hundred count. */
const mostOpened = 50
const halfLife = 14 * 86_400_000
