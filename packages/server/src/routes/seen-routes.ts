import { countUnread, listUnread, markSeen } from '@tsuzuri/core'
import { seenKinds } from '@tsuzuri/model'
import { z } from 'zod'
import { addEndpoint } from '../http/endpoint.ts'
import type { Router } from '../http/router.ts'
import type { Server } from '../server.ts'
import { listQuery, portalParams } from './schemas.ts'
import { scopeOf, signedInPerson } from './scope-of.ts'

const most = 200
const kind = z.enum(seenKinds).optional()
const collection = z.string().min(1).max(100).optional().meta({ description: 'Only records of this collection.' })
const folder = z.string().max(2000).optional().meta({ description: 'Only files in this folder and below it.' })
const asked = z.object({ kind, collection, folder })
const ids = z
  .string()
  .max(8_000)
  .transform((text) => text.split(','))
  .pipe(z.array(z.uuid()).max(most))
  .optional()
  .meta({ description: `Only these things, parted by commas; up to ${most}.` })
const upTo = z.int().min(0).optional().meta({ description: 'Nothing that happened after this event, as `count` answers it.' })

/** What a person has not seen yet. Nobody else is told. */
export const seenRoutes = (app: Router, server: Server): void => {
  const tag = 'Unread'
  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/unread',
    tag,
    summary: 'What changed since one looked: files, rows and pages, each once, the latest first',
    params: portalParams,
    query: listQuery.extend({ ...asked.shape, ids }),
    run: async ({ params, query, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      signedInPerson(context)
      await server.seen.flush()
      return { body: await listUnread(scope, query) }
    },
  })
  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/unread/count',
    tag,
    summary: 'How much there is that one has not seen, by kind, collection and folder; a thousand at most',
    params: portalParams,
    query: asked,
    run: async ({ params, query, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      signedInPerson(context)
      await server.seen.flush()
      return { body: await countUnread(scope, query) }
    },
  })
  addEndpoint(app, server, {
    method: 'post',
    path: '/portals/{portal}/unread/read',
    tag,
    summary: 'Mark as read: single things, what lies in a folder, all of a kind or collection, or without any of these everything',
    params: portalParams,
    body: z.strictObject({ ...asked.shape, ids: z.array(z.uuid()).max(most).optional(), upTo }),
    status: 200,
    run: async ({ params, body, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      const person = signedInPerson(context)
      await server.seen.flush()
      await markSeen(scope, body)
      server.seen.tell(scope.portal.id, person.id)
      return { body: await countUnread(scope, body) }
    },
  })
}
