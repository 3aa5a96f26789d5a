import { addEscalationRule, listEscalationRules, recordEscalations, removeEscalationRule } from '@tsuzuri/core'
import { listPart } from '@tsuzuri/db'
import { roleSchema, sideSchema, userIdSchema } from '@tsuzuri/model'
import { z } from 'zod'
import { addEndpoint } from '../http/endpoint.ts'
import type { Router } from '../http/router.ts'
import type { Server } from '../server.ts'
import { listQuery, portalParams, recordParams } from './schemas.ts'
import { scopeOf } from './scope-of.ts'

const ruleSchema = z.strictObject({
  side: sideSchema,
  businessDays: z.int().min(1).max(250),
  to: z.union([z.strictObject({ role: roleSchema }), z.strictObject({ person: z.string().max(200).pipe(userIdSchema) })]),
})

/** Who is told when somebody has been waited for too long, and when they were. */
export const escalationRoutes = (app: Router, server: Server): void => {
  const tag = 'Escalation'
  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/escalation-rules',
    tag,
    summary: 'After how many business days who is told',
    params: portalParams,
    query: listQuery,
    run: async ({ params, query, context }) => ({
      body: listPart(await listEscalationRules(await scopeOf(server, context, params.portal)), ({ id }) => id, query),
    }),
  })
  addEndpoint(app, server, {
    method: 'post',
    path: '/portals/{portal}/escalation-rules',
    tag,
    summary: 'Have somebody told when a side has had the ball for some business days: once for each turn of it',
    params: portalParams,
    body: ruleSchema,
    run: async ({ params, body, context }) => ({ body: await addEscalationRule(await scopeOf(server, context, params.portal), body) }),
  })
  addEndpoint(app, server, {
    method: 'delete',
    path: '/portals/{portal}/escalation-rules/{rule}',
    tag,
    summary: 'Take a rule back; what it has told stays',
    params: portalParams.extend({ rule: z.string().min(1).max(100) }),
    run: async ({ params, context }) => ({
      body: await removeEscalationRule(await scopeOf(server, context, params.portal), { id: params.rule }),
    }),
  })
  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/collections/{collection}/records/{record}/escalations',
    tag,
    summary: 'What was escalated of a record, oldest first',
    params: recordParams,
    query: listQuery,
    run: async ({ params, query, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      return { body: listPart(await recordEscalations(scope, params), ({ id }) => id, query) }
    },
  })
}
