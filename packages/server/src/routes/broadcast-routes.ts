import { listBroadcasts, readBroadcast, sendBroadcast } from '@tsuzuri/core'
import { longest } from '@tsuzuri/model'
import { z } from 'zod'
import { addEndpoint } from '../http/endpoint.ts'
import type { Router } from '../http/router.ts'
import type { Server } from '../server.ts'
import { listQuery, fieldsSchema } from './schemas.ts'
import { signedInPerson } from './scope-of.ts'

/** One message of the firm to many portals, and what comes of it in each. */
export const broadcastRoutes = (app: Router, server: Server): void => {
  const { engine } = server
  const tag = 'Broadcasts'
  addEndpoint(app, server, {
    method: 'get',
    path: '/broadcasts',
    tag,
    summary: 'What one has sent to many portals, newest first',
    query: listQuery,
    run: async ({ query, context }) => ({ body: await listBroadcasts(engine, signedInPerson(context), query) }),
  })
  addEndpoint(app, server, {
    method: 'post',
    path: '/broadcasts',
    tag,
    summary: 'Send a message to many portals: in each a record of its own begins, soon after the answer',
    body: z.strictObject({
      collection: z.string().min(1).max(100),
      portals: z.array(z.string().min(1).max(200)).max(2_000).meta({ description: 'Slugs or ids.' }),
      title: z.string().max(longest.title),
      fields: fieldsSchema.optional(),
    }),
    run: async ({ body, context }) => ({ body: await sendBroadcast(engine, signedInPerson(context), body) }),
  })
  addEndpoint(app, server, {
    method: 'get',
    path: '/broadcasts/{broadcast}',
    tag,
    summary: 'A message to many portals, and how it stands in each',
    params: z.object({ broadcast: z.string().min(1).max(200) }),
    run: async ({ params, context }) => ({ body: await readBroadcast(engine, signedInPerson(context), params.broadcast) }),
  })
}
