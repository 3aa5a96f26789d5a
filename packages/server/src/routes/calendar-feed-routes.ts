import { createHash } from 'node:crypto'
import { createRoute } from '@hono/zod-openapi'
import { endCalendarFeed, listCalendarFeeds, makeCalendarFeed, readFeed } from '@tsuzuri/core'
import { listPart } from '@tsuzuri/db'
import { locales, userIdSchema } from '@tsuzuri/model'
import { z } from 'zod'
import { addEndpoint } from '../http/endpoint.ts'
import { httpErrors } from '../http/http-errors.ts'
import type { Router } from '../http/router.ts'
import type { Server } from '../server.ts'
import { listQuery, portalParams } from './schemas.ts'
import { scopeOf, signedInPerson } from './scope-of.ts'

/** The addresses at which a person's own calendar program reads the schedule of a portal: making, renewing and ending them. */
export const calendarFeedRoutes = (app: Router, server: Server): void => {
  const { config, engine, portals } = server
  const tag = 'Account'

  addEndpoint(app, server, {
    method: 'get',
    path: '/me/calendar-feeds',
    tag,
    summary: 'The portals whose schedule one’s calendar program reads, and since when; the addresses themselves are not known',
    query: listQuery,
    run: async ({ query, context }) => {
      const feeds = await listCalendarFeeds(engine, userIdSchema.parse(signedInPerson(context).id))
      const found = await Promise.all(
        feeds.map(async ({ portalId, madeAt }) => {
          const portal = await portals.find(portalId)
          return portal ? [{ portal: { id: portal.id, slug: portal.slug, name: portal.name }, madeAt }] : []
        }),
      )
      return { body: listPart(found.flat(), ({ portal }) => portal.id, query) }
    },
  })
  addEndpoint(app, server, {
    method: 'post',
    path: '/portals/{portal}/calendar-feed',
    tag,
    summary: 'Make the address of one’s calendar of a portal, or renew it: the one before is none from then on; it is told once',
    params: portalParams,
    toldOnce: true,
    run: async ({ params, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      signedInPerson(context)
      const { token, madeAt } = await makeCalendarFeed(scope)
      const lang = context.var.locale === 'ja' ? '' : `&lang=${context.var.locale}`
      return { body: { link: `${config.origin}/p/${scope.portal.slug}/calendar.ics?token=${token}${lang}`, madeAt } }
    },
  })
  addEndpoint(app, server, {
    method: 'delete',
    path: '/portals/{portal}/calendar-feed',
    tag,
    summary: 'End the address of one’s calendar of a portal',
    params: portalParams,
    run: async ({ params, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      signedInPerson(context)
      await endCalendarFeed(scope)
      return { body: {} }
    },
  })
}

const feedQuery = z.object({ token: z.string().min(1).max(200), lang: z.enum(locales).optional() })

/** What calendar programs fetch. Nothing between them and us may keep it, and an address that is none tells nothing. */
export const calendarFeed = (app: Router, api: Router, { engine, config, limits }: Server): void => {
  const summary = 'The schedule for a calendar program (RFC 5545), with the rights its person has at that moment'
  api.openAPIRegistry.registerPath(
    createRoute({
      method: 'get',
      path: '/p/{portal}/calendar.ics',
      summary,
      tags: ['Schedule'],
      request: { params: portalParams, query: feedQuery },
      responses: { 200: { description: summary, content: { 'text/calendar': { schema: z.string() } } } },
    }),
  )
  app.get('/p/:portal/calendar.ics', async (context) => {
    const query = feedQuery.safeParse(context.req.query())
    if (!query.success) throw httpErrors.invalid([{ path: 'query.token', message: 'The address ends with its secret, `?token=…`.' }])
    const { token, lang = context.var.locale } = query.data
    await limits.calendarFeed.take(createHash('sha256').update(token).digest('base64url'))
    const { mediaType, text } = await readFeed(engine, {
      portal: context.req.param('portal'),
      name: 'calendar.ics',
      token,
      locale: lang,
      origin: config.origin,
    })
    const etag = `"${createHash('sha256').update(text).digest('base64url')}"`
    const headers = { 'content-type': mediaType, 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer', etag }
    const asked = (context.req.header('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
    if (asked.includes(etag)) return new Response(null, { status: 304, headers })
    return new Response(text, { headers: { ...headers, 'content-disposition': 'inline; filename="calendar.ics"' } })
  })
}
