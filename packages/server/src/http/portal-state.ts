import { quarterOf } from '@tsuzuri/core'
import { roleIn } from '@tsuzuri/model'
import type { Server } from '../server.ts'
import type { RequestContext } from './env.ts'

/**
 * What everything that is shown of a portal to the asking role is made from, as one text; null for whoever may not know of
 * the portal. Decides the right anew with each request, before anything kept is looked for.
 */
export const portalState = async ({ engine, portals }: Server, context: RequestContext, slugOrId: string): Promise<string | null> => {
  const portal = await portals.find(slugOrId)
  const role = portal && roleIn(context.get('actor'), portal.id)
  if (!portal || !role) return null
  return `${portal.id} ${role} ${await engine.views.sources.state(portal.id)} ${portals.version()} ${quarterOf(engine.now())}`
}
