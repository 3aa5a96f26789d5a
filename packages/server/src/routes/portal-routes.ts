import { changePortal, createKey, getPortal, inviteMember, listAudit, listMembers, listPortals } from '@tsuzuri/core'
import { listPart } from '@tsuzuri/db'
import { roleSchema } from '@tsuzuri/model'
import { z } from 'zod'
import { usualKeyName } from '../usual-key-name.ts'
import { addEndpoint } from '../http/endpoint.ts'
import { etagOf, ifMatchVersion } from '../http/if-match.ts'
import type { Router } from '../http/router.ts'
import { openPortal } from '../portals/open-portal.ts'
import type { Server } from '../server.ts'
import { invitationSchema, listQuery, newPortalSchema, portalParams, portalPatchSchema } from './schemas.ts'
import { scopeOf, signedIn } from './scope-of.ts'

/** Portals, their people, their keys and their audit trail. */
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
    path: '/portals/{portal}/members',
    tag,
    summary: 'Who belongs to a portal',
    params: portalParams,
    query: listQuery,
    run: async ({ params, query, context }) => ({
      body: listPart(await listMembers(await scopeOf(server, context, params.portal)), ({ userId }) => userId, query),
    }),
  })
  addEndpoint(app, server, {
    method: 'post',
    path: '/portals/{portal}/members',
    tag,
    summary: 'Invite somebody by link',
    params: portalParams,
    body: invitationSchema,
    toldOnce: true,
    run: async ({ params, body, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      await server.limits.invitation.take(scope.actor.id)
      const { invitation, token } = await inviteMember(scope, {
        email: body.email,
        role: body.role,
        name: body.name ?? body.email.split('@', 1)[0] ?? body.email,
      })
      const { id, email, name, role, expiresAt } = invitation
      return { body: { id, email, name, role, expiresAt, link: `${server.config.origin}/invite/${token}` } }
    },
  })
  addEndpoint(app, server, {
    method: 'post',
    path: '/portals/{portal}/keys',
    tag,
    summary: 'Make an API key; its secret is told once',
    params: portalParams,
    toldOnce: true,
    body: z.strictObject({ role: roleSchema, name: z.string().trim().max(32).optional() }),
    run: async ({ params, body, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      return { body: await createKey(scope, server.auth, { role: body.role, name: body.name || usualKeyName(body.role, engine.now()) }) }
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
