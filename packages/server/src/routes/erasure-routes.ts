import { approveErasure, getErasure, requestErasure, withdrawErasure } from '@tsuzuri/core'
import { z } from 'zod'
import { addEndpoint } from '../http/endpoint.ts'
import type { Router } from '../http/router.ts'
import type { Server } from '../server.ts'
import { portalParams } from './schemas.ts'
import { scopeOf } from './scope-of.ts'

const tag = 'Files'
const path = '/portals/{portal}/erasure'
const slug = z.string().max(100)

/** The end of a drive. */
export const erasureRoutes = (app: Router, server: Server): void => {
  addEndpoint(app, server, {
    method: 'get',
    path,
    tag,
    summary: 'The erasure of the drive: null, asked for, or done with its certificate',
    params: portalParams,
    run: async ({ params, context }) => ({ body: { erasure: await getErasure(await scopeOf(server, context, params.portal)) } }),
  })
  addEndpoint(app, server, {
    method: 'post',
    path,
    tag,
    summary: 'Ask for the erasure of the drive, as a firm admin; `slug` confirms it',
    params: portalParams,
    body: z.strictObject({ reason: z.string().trim().min(1).max(500), slug }),
    run: async ({ params, body, context }) => ({ body: await requestErasure(await scopeOf(server, context, params.portal), body) }),
  })
  addEndpoint(app, server, {
    method: 'delete',
    path,
    tag,
    summary: 'Withdraw a request for the erasure of the drive',
    params: portalParams,
    run: async ({ params, context }) => ({ body: await withdrawErasure(await scopeOf(server, context, params.portal)) }),
  })
  addEndpoint(app, server, {
    method: 'post',
    path: `${path}/approve`,
    tag,
    summary: 'Destroy the key of the drive, as another firm admin than asked for it: nothing in it can be read again. It cannot be undone',
    params: portalParams,
    body: z.strictObject({ slug }),
    status: 200,
    run: async ({ params, body, context }) => ({ body: await approveErasure(await scopeOf(server, context, params.portal), body) }),
  })
}
