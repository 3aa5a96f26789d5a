import { roleIn } from '@tsuzuri/model'
import type { Server } from '../server.ts'
import type { RequestContext } from './env.ts'

/** Rows become late and days begin without any event; every time zone's day begins on a quarter of an hour. */
const holdsMilliseconds = 15 * 60_000

/**
 * What everything that is shown of a portal to the asking role is made from, as one text; null for whoever may not know of
 * the portal. Decides the right anew with each request, before anything kept is looked for.
 */
export const portalState = async ({ engine, portals }: Server, context: RequestContext, slugOrId: string): Promise<string | null> => {
  const portal = await portals.find(slugOrId)
  const role = portal && roleIn(context.get('actor'), portal.id)
  if (!portal || !role) return null
  const quarter = Math.floor(engine.now().getTime() / holdsMilliseconds)
  return `${portal.id} ${role} ${await engine.views.sources.state(portal.id)} ${portals.version()} ${quarter}`
}
