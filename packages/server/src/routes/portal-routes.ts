import { changePortal, countWaiting, getPortal, listAudit, listPortals, outlinePages } from '@tsuzuri/core'
import { addEndpoint } from '../http/endpoint.ts'
import { etagOf, ifMatchVersion } from '../http/if-match.ts'
import type { Router } from '../http/router.ts'
import { openPortal } from '../portals/open-portal.ts'
import type { Server } from '../server.ts'
import { describeMe } from './describe-me.ts'
import { listQuery, newPortalSchema, portalParams, portalPatchSchema } from './schemas.ts'
import { scopeOf, signedIn } from './scope-of.ts'

/** Portals, what stands around their pages, and their audit trail. */
export const portalRoutes = (app: Router, server: Server): void => {
  const { engine } = server
  const tag = 'Portals'

  addEndpoint(app, server, {
    method: 'get',
    path: '/portals',
    tag,
    summary: 'Portals one belongs to',
    query: listQuery,
    run: async ({ query, context }) => ({ body: await listPortals(engine, signedIn(context), query) }),
  })
  addEndpoint(app, server, {
    method: 'post',
    path: '/portals',
    tag,
    summary: 'Open a portal',
    body: newPortalSchema,
    run: async ({ body, context }) => ({ body: await openPortal(engine, signedIn(context), body, server.config.root) }),
  })
  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}',
    tag,
    summary: 'A portal',
    params: portalParams,
    run: async ({ params, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      const portal = await getPortal(scope)
      return { body: { ...portal, role: scope.role }, headers: { etag: etagOf(portal.version) } }
    },
  })
  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/shell',
    tag,
    summary: 'What stands around every page of a portal: who asks, the portal, its tree of pages, how many records wait',
    params: portalParams,
    run: async ({ params, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      const [me, portal, pages, waiting] = await Promise.all([
        describeMe(server, context),
        getPortal(scope),
        outlinePages(scope),
        countWaiting(scope),
      ])
      return { body: { me, portal: { ...portal, role: scope.role }, pages, waiting } }
    },
  })
  addEndpoint(app, server, {
    method: 'patch',
    path: '/portals/{portal}',
    tag,
    summary: 'Change a portal',
    params: portalParams,
    body: portalPatchSchema,
    run: async ({ params, body, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      const portal = await changePortal(scope, { base: ifMatchVersion(context.req.header('if-match')), patch: body })
      return { body: portal, headers: { etag: etagOf(portal.version) } }
    },
  })

  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/audit',
    tag,
    summary: 'The audit trail, newest first',
    params: portalParams,
    query: listQuery,
    run: async ({ params, query, context }) => ({ body: await listAudit(await scopeOf(server, context, params.portal), query) }),
  })
}
