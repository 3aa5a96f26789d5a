import { randomUUID } from 'node:crypto'
import { OpenAPIHono } from '@hono/zod-openapi'
import { TsuzuriError } from '@tsuzuri/model'
import type { Asker } from './http/asker.ts'
import type { Env, RequestContext } from './http/env.ts'
import { httpErrors } from './http/http-errors.ts'
import { methodsByPath } from './http/methods-by-path.ts'
import { normalPath } from './http/normal-path.ts'
import { comesFromHome } from './http/origin-check.ts'
import { problemResponse } from './http/problem.ts'
import { localeOf } from './http/request-locale.ts'
import { securityHeaders } from './http/security-headers.ts'
import { logError } from './log-error.ts'
import { accountRoutes } from './routes/account-routes.ts'
import { appPasswordRoutes } from './routes/app-password-routes.ts'
import { blockRoutes } from './routes/block-routes.ts'
import { broadcastRoutes } from './routes/broadcast-routes.ts'
import { savedSearchRoutes } from './routes/saved-search-routes.ts'
import { calendarFeed, calendarFeedRoutes } from './routes/calendar-feed-routes.ts'
import { commentRoutes } from './routes/comment-routes.ts'
import { contentRoutes } from './routes/content-routes.ts'
import { escalationRoutes } from './routes/escalation-routes.ts'
import { erasureRoutes } from './routes/erasure-routes.ts'
import { eventRoutes } from './routes/event-routes.ts'
import { fileRoutes } from './routes/file-routes.ts'
import { firmAdminRoutes } from './routes/firm-admin-routes.ts'
import { keyRoutes } from './routes/key-routes.ts'
import { inquiryRoutes } from './routes/inquiry-routes.ts'
import { listViewRoutes } from './routes/list-view-routes.ts'
import { memberRoutes } from './routes/member-routes.ts'
import { passwordLinkRoutes } from './routes/password-link-routes.ts'
import { noticeRoutes } from './routes/notice-routes.ts'
import { pageRoutes } from './routes/page-routes.ts'
import { businessDayRoutes } from './routes/business-day-routes.ts'
import { monthReportRoutes } from './routes/month-report-routes.ts'
import { planRoutes } from './routes/plan-routes.ts'
import { portalRoutes } from './routes/portal-routes.ts'
import { recordExportRoutes } from './routes/record-export-routes.ts'
import { recordBulkRoutes } from './routes/record-bulk-routes.ts'
import { recordImportRoutes } from './routes/record-import-routes.ts'
import { recordCommentRoutes } from './routes/record-comment-routes.ts'
import { recordRoutes } from './routes/record-routes.ts'
import { tiedRecordRoutes } from './routes/tied-record-routes.ts'
import { coverageRoutes } from './routes/coverage-routes.ts'
import { publicationRoutes } from './routes/publication-routes.ts'
import { revisionRoutes } from './routes/revision-routes.ts'
import { searchRoutes } from './routes/search-routes.ts'
import { seenRoutes } from './routes/seen-routes.ts'
import { sessionRoutes } from './routes/session-routes.ts'
import { systemRoutes } from './routes/system-routes.ts'
import { uploadRoutes } from './routes/upload-routes.ts'
import { serveDav } from './dav/serve-dav.ts'
import type { Server } from './server.ts'
import { mountSite } from './site/mount-site.ts'
import type { Site } from './site/site.ts'

/** The whole HTTP side: one normal form of the path, who asks, the API, and the site for everything else. */
export const createApp = (server: Server, site: Site | null) => {
  const { config, actors, bus } = server
  const sentAlways = Object.entries(securityHeaders(config.origin.startsWith('https:')))
  const home = { origin: config.origin, told: config.originTold }
  const askerOf = async (headers: Headers): Promise<Asker> => {
    // What another process wrote before counts here too. Where that cannot be asked, what needs the database says so itself.
    if (headers.has('cookie') || headers.has('authorization')) await bus.catchUp().catch(() => {})
    const { actor, session } = await actors.read(headers)
    return { actor, session, locale: localeOf(headers, session) }
  }

  const app = new OpenAPIHono<Env>({ getPath: (request) => normalPath(pathOf(request)) ?? '/' })
  app.use(async (context, next) => {
    // Random, not of the time as our ids are: Node draws those ahead of need, and each request wants one.
    const requestId = context.env?.requestId ?? randomUUID()
    context.set('requestId', requestId)
    // On the socket's own answer, so that no answer leaves without them; what an answer says itself comes before them.
    const outgoing = context.env?.outgoing
    for (const [name, value] of sentAlways) outgoing?.setHeader(name, value)
    outgoing?.setHeader('x-request-id', requestId)
    await next()
  })
  app.use(async (context, next) => {
    const paths = [pathOf(context.req.raw), context.env?.incoming?.url ?? '/']
    if (paths.some((path) => normalPath(path) === null)) throw httpErrors.badPath()
    if (!comesFromHome(context.req.raw, home)) throw httpErrors.foreignOrigin()
    const { actor, session, locale } = context.env?.inside?.asker ?? (await askerOf(context.req.raw.headers))
    context.set('actor', actor)
    context.set('session', session)
    context.set('locale', locale)
    await next()
  })

  const api = new OpenAPIHono<Env>()
  for (const routes of [
    sessionRoutes,
    accountRoutes,
    calendarFeedRoutes,
    savedSearchRoutes,
    broadcastRoutes,
    appPasswordRoutes,
    portalRoutes,
    businessDayRoutes,
    memberRoutes,
    passwordLinkRoutes,
    keyRoutes,
    firmAdminRoutes,
    pageRoutes,
    contentRoutes,
    revisionRoutes,
    publicationRoutes,
    coverageRoutes,
    commentRoutes,
    planRoutes,
    monthReportRoutes,
    recordRoutes,
    tiedRecordRoutes,
    recordCommentRoutes,
    recordBulkRoutes,
    recordImportRoutes,
    listViewRoutes,
    inquiryRoutes,
    recordExportRoutes,
    escalationRoutes,
    noticeRoutes,
    fileRoutes,
    erasureRoutes,
    uploadRoutes,
    searchRoutes,
    blockRoutes,
    seenRoutes,
    eventRoutes,
  ]) {
    routes(api, server)
  }
  app.route('/api/v1', api)
  calendarFeed(app, api, server)
  systemRoutes(app, api, server)
  serveDav(app, server)
  const methodsOf = methodsByPath(app.routes)
  const nowhere = (context: RequestContext): Response => {
    const methods = methodsOf(context.req.path)
    if (methods.length === 0) return problemResponse(httpErrors.missing())
    return problemResponse(httpErrors.methodNotAllowed(context.req.method, methods), { allow: methods.join(', ') })
  }
  app.all('/api/*', nowhere)
  if (site) mountSite(app, server, site)

  app.notFound(nowhere)
  app.onError((error, context) => {
    if (error instanceof TsuzuriError) return problemResponse(error)
    logError(error, { requestId: context.var.requestId, path: context.req.path })
    return problemResponse(httpErrors.broken(context.var.requestId))
  })
  return app
}

const pathOf = ({ url }: Request): string => {
  const start = url.indexOf('/', url.indexOf('://') + 3)
  return start === -1 ? '/' : url.slice(start)
}
