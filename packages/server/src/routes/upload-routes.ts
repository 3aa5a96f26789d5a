import { z } from 'zod'
import { addEndpoint } from '../http/endpoint.ts'
import type { Router } from '../http/router.ts'
import type { Server } from '../server.ts'
import { portalParams } from './schemas.ts'
import { scopeOf } from './scope-of.ts'

const tag = 'Uploads'
const uploadParams = portalParams.extend({ upload: z.uuid() })
const part = 'application/offset+octet-stream'

/** Files sent in parts by tus 1.0 (creation, creation-with-upload, creation-defer-length, termination, expiration). */
export const uploadRoutes = (app: Router, server: Server): void => {
  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/uploads',
    tag,
    summary: 'All uploads you have begun and not ended, the oldest first',
    params: portalParams,
    run: async ({ params, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      return { body: { items: await server.uploads.list(scope) } }
    },
  })
  addEndpoint(app, server, {
    method: 'post',
    path: '/portals/{portal}/uploads',
    tag,
    summary: 'Begin an upload (tus 1.0): `Upload-Length`, and `Upload-Metadata` with `filename`, `folder` and `modified`',
    params: portalParams,
    takes: [part],
    run: async ({ params, context }) => server.uploads.answer(await scopeOf(server, context, params.portal), context.req.raw),
  })
  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/uploads/{upload}',
    tag,
    summary: 'An upload of yours that has not ended; by HEAD (tus 1.0) how much of it has arrived',
    params: uploadParams,
    run: async ({ params, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      if (context.req.raw.method === 'HEAD') return server.uploads.answer(scope, context.req.raw, params.upload)
      return { body: await server.uploads.get(scope, params.upload) }
    },
  })
  addEndpoint(app, server, {
    method: 'patch',
    path: '/portals/{portal}/uploads/{upload}',
    tag,
    summary: 'Send the next part (tus 1.0); with the last one the file is placed on the drive',
    params: uploadParams,
    takes: [part],
    run: async ({ params, context }) =>
      server.uploads.answer(await scopeOf(server, context, params.portal), context.req.raw, params.upload),
  })
  addEndpoint(app, server, {
    method: 'delete',
    path: '/portals/{portal}/uploads/{upload}',
    tag,
    summary: 'Give up an upload (tus 1.0)',
    params: uploadParams,
    run: async ({ params, context }) =>
      server.uploads.answer(await scopeOf(server, context, params.portal), context.req.raw, params.upload),
  })
}
