import { followEvents, type Scope } from '@tsuzuri/core'
import type { DomainEvent } from '@tsuzuri/model'
import { addEndpoint } from '../http/endpoint.ts'
import type { Router } from '../http/router.ts'
import { eventStream } from '../live/event-stream.ts'
import type { Server } from '../server.ts'
import { portalParams } from './schemas.ts'
import { scopeOf } from './scope-of.ts'

/** Most events that are sent after a pause; whoever missed more is told to load anew. */
const mostMissed = 500

/** Live changes of a portal as server-sent events. */
export const eventRoutes = (app: Router, server: Server): void => {
  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/events',
    tag: 'Events',
    summary: 'Changes as they happen (text/event-stream); resumes from Last-Event-ID',
    params: portalParams,
    gives: ['text/event-stream'],
    run: async ({ params, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      const headers = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' }
      if (context.req.method === 'HEAD') return new Response(null, { headers })
      const last = context.req.header('last-event-id')
      const after = last && /^\d{1,15}$/.test(last) ? Number(last) : null
      const followed = await followEvents(scope, server.bus, { after, limit: mostMissed })
      const whenOver = (end: () => void) =>
        server.bus.subscribe(null, (event) => {
          if (endsFor(scope, event)) end()
        })
      const whenSeen = (tell: () => void) => server.seen.whenMarked(scope.portal.id, scope.actor.id, tell)
      return new Response(eventStream({ followed, whenOver, whenSeen, open: server.streams }), { headers })
    },
  })
}

/** Whether an event may have taken the reader's right away; whoever still has it comes back by itself. */
const endsFor = ({ actor, portal }: Scope, { type, portalId, subject }: DomainEvent): boolean =>
  subject.id === actor.id &&
  (type === 'session.closed' ||
    ((portalId === portal.id || portalId === null) && type.startsWith('member.')) ||
    (portalId === portal.id && type === 'key.revoked'))
