import { createKey, listKeys, revokeKey } from '@tsuzuri/core'
import { listPart } from '@tsuzuri/db'
import { roleSchema } from '@tsuzuri/model'
import { z } from 'zod'
import { addEndpoint } from '../http/endpoint.ts'
import type { Router } from '../http/router.ts'
import type { Server } from '../server.ts'
import { usualKeyName } from '../usual-key-name.ts'
import { listQuery, portalParams } from './schemas.ts'
import { scopeOf } from './scope-of.ts'

const keyParams = portalParams.extend({ key: z.string().min(1).max(200) })

/** A portal's API keys. */
export const keyRoutes = (app: Router, server: Server): void => {
  const { auth, engine } = server
  const tag = 'Keys'

  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/keys',
    tag,
    summary: 'API keys that work, without their secrets',
    params: portalParams,
    query: listQuery,
    run: async ({ params, query, context }) => ({
      body: listPart(await listKeys(await scopeOf(server, context, params.portal), auth), ({ id }) => id, query),
    }),
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
      return { body: await createKey(scope, auth, { role: body.role, name: body.name || usualKeyName(body.role, engine.now()) }) }
    },
  })
  addEndpoint(app, server, {
    method: 'delete',
    path: '/portals/{portal}/keys/{key}',
    tag,
    summary: 'Revoke an API key',
    params: keyParams,
    run: async ({ params, context }) => ({
      body: await revokeKey(await scopeOf(server, context, params.portal), auth, { id: params.key }),
    }),
  })
}
