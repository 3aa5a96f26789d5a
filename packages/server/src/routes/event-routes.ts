import { eventsAfter } from '@tsuzuri/core'
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
    method: 'get', path: '/portals/{portal}/events', tag: 'Events', summary: 'Changes as they happen (text/event-stream); resumes from Last-Event-ID', params: portalParams,
    run: async ({ params, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      const last = context.req.header('last-event-id')
      const missed = last && /^\d{1,15}$/.test(last) ? await eventsAfter(scope, Number(last), mostMissed) : []
      const stream = eventStream({
        missed,
        reset: missed.length === mostMissed,
        subscribe: (listener) => server.bus.subscribe(scope.portal.id, listener),
        ends: ({ type, subject }) => type.startsWith('member.') && subject.id === scope.actor.id,
        open: server.streams,
      })
      return new Response(stream, { headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' } })
    },
  })
}
