import { beginMonthReport, readMonthDigest } from '@tsuzuri/core'
import { z } from 'zod'
import { addEndpoint } from '../http/endpoint.ts'
import type { Router } from '../http/router.ts'
import type { Server } from '../server.ts'
import { portalParams } from './schemas.ts'
import { scopeOf } from './scope-of.ts'

const month = z.string().max(20).meta({ description: 'Written as 2026-11.' })

/** The reports of months: what a month comes to, and beginning its report by hand. */
export const monthReportRoutes = (app: Router, server: Server): void => {
  const tag = 'Reports'

  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/month-reports/{month}',
    tag,
    summary: 'What the rows of a month come to now, and its report where it has begun',
    params: portalParams.extend({ month }),
    run: async ({ params, context }) => ({ body: await readMonthDigest(await scopeOf(server, context, params.portal), params.month) }),
  })
  addEndpoint(app, server, {
    method: 'post',
    path: '/portals/{portal}/month-reports',
    tag,
    summary: 'Begin the report of a month: its page and its record',
    params: portalParams,
    body: z.strictObject({ month }),
    run: async ({ params, body, context }) => ({ body: await beginMonthReport(await scopeOf(server, context, params.portal), body) }),
  })
}
