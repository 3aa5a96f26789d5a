import { listDaysOff, setClosingDays } from '@tsuzuri/core'
import { closingDaysSchema } from '@tsuzuri/model'
import { z } from 'zod'
import { addEndpoint } from '../http/endpoint.ts'
import { etagOf, ifMatchVersion } from '../http/if-match.ts'
import type { Router } from '../http/router.ts'
import type { Server } from '../server.ts'
import { portalParams } from './schemas.ts'
import { scopeOf } from './scope-of.ts'

const dayQuery = z.object({ from: z.iso.date(), to: z.iso.date() })

/** On which days a portal rests. */
export const businessDayRoutes = (app: Router, server: Server): void => {
  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/days-off',
    tag: 'Portals',
    summary: 'Holidays and closing days between two days, both included; up to 800 days',
    params: portalParams,
    query: dayQuery,
    run: async ({ params, query, context }) => ({ body: listDaysOff(await scopeOf(server, context, params.portal), query) }),
  })
  addEndpoint(app, server, {
    method: 'put',
    path: '/portals/{portal}/closing-days',
    tag: 'Portals',
    summary: 'Say on which days the portal is closed, beside weekends and holidays; the list that is sent is all there shall be',
    params: portalParams,
    body: z.strictObject({ closingDays: closingDaysSchema }),
    run: async ({ params, body, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      const portal = await setClosingDays(scope, { base: ifMatchVersion(context.req.header('if-match')), ...body })
      return { body: portal, headers: { etag: etagOf(portal.version) } }
    },
  })
}
