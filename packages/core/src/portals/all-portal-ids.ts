import type { Actor, PortalId } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'

/** Every portal the actor belongs to; for the firm's admins all there are. */
export const allPortalIds = async (engine: Engine, actor: Actor): Promise<readonly PortalId[]> => {
  if (!actor.firmAdmin) return [...actor.roles.keys()]
  const ids: PortalId[] = []
  let cursor: string | undefined
  do {
    const list = await engine.store.read.portals.list({ limit: 200, cursor })
    ids.push(...list.items.map((portal) => portal.id))
    cursor = list.next ?? undefined
  } while (cursor !== undefined)
  return ids
}
