import type { IncomingMessage } from 'node:http'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { portalErrors, scopeOf as scopeIn } from '@tsuzuri/core'
import { roleIn, TsuzuriError } from '@tsuzuri/model'
import { createServer } from 'nephele'
import type { RequestContext } from '../http/env.ts'
import { httpErrors } from '../http/http-errors.ts'
import { problemResponse } from '../http/problem.ts'
import type { Router } from '../http/router.ts'
import { logError } from '../log-error.ts'
import type { Server } from '../server.ts'
import { answerRefusal } from './answer-refusal.ts'
import { davActor } from './dav-actor.ts'
import { createDavRequest, type DavRequest } from './dav-request.ts'
import { davTarget } from './dav-target.ts'
import { driveAdapter } from './drive-adapter.ts'
import { drivePlugin } from './drive-plugin.ts'
import { placeOfUrl } from './place-of-url.ts'
import { readPlace } from './read-place.ts'
import { refuseUnusual } from './refuse-unusual.ts'

const methods = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'COPY', 'MOVE', 'MKCOL', 'PROPFIND', 'PROPPATCH', 'LOCK', 'UNLOCK']
const challenge = { 'www-authenticate': 'Basic realm="Tsuzuri", charset="UTF-8"' }
/** How long a place may be locked without being renewed, in milliseconds. */
const longestLock = 3_600_000

/** The drive of each portal for the operating system's explorer: WebDAV, classes 1 and 2, at `/dav/{portal}/`. */
export const serveDav = (app: Router, server: Server): void => {
  const { config, engine, portals } = server
  const home = { origin: config.origin, told: config.originTold }
  const publicUrl = new URL(config.origin)
  const open = new WeakMap<IncomingMessage, DavRequest>()
  const davOf = (request: IncomingMessage): DavRequest => {
    const found = open.get(request)
    if (!found) throw httpErrors.missing()
    return found
  }
  const library = createServer(
    {
      adapter: async (request) => driveAdapter(davOf(request)),
      authenticator: {
        authenticate: async (request) => ({ username: davOf(request).scope.actor.id }),
        cleanAuthentication: async () => {},
      },
      plugins: [drivePlugin(davOf)],
    },
    {
      minLockTimeout: 10_000,
      maxLockTimeout: longestLock,
      errorHandler: async (status, message, request, response, error) => {
        // Who breaks off has broken nothing.
        if (status === 500 && !request.destroyed && !(error instanceof TsuzuriError)) logError(error, { path: request.originalUrl })
        answerRefusal(response, { status, message, error })
      },
    },
  )
  library.set('trust proxy', true)
  library.disable('x-powered-by')

  const serve = async (context: RequestContext): Promise<Response> => {
    const { method } = context.req
    if (!methods.includes(method)) return problemResponse(httpErrors.methodNotAllowed(method, methods), { allow: methods.join(', ') })
    const actor = await davActor(server, context)
    if (!actor) return problemResponse(httpErrors.appPassword(), challenge)
    const [, , named = ''] = context.req.path.split('/')
    const slug = decodeURIComponent(named)
    const portal = await portals.find(slug)
    const role = portal && roleIn(actor, portal.id)
    if (!portal || !role) throw portalErrors.missing(slug)
    const scope = scopeIn(engine, actor, portal, role)
    const base = `/dav/${named}`
    if (method === 'GET' || method === 'HEAD') return readPlace(server, scope, context.req.raw, placeOfUrl(context.req.path, base) ?? '/')
    const { incoming, outgoing } = context.env
    if (!incoming || !outgoing) throw httpErrors.missing()
    const refusal = refuseUnusual(incoming)
    if (refusal) return refusal

    const { headers } = incoming
    const host = headers.host ?? publicUrl.host
    headers['x-forwarded-proto'] = config.originTold && host === publicUrl.host ? publicUrl.protocol.slice(0, -1) : 'http'
    headers['x-forwarded-host'] = host
    const destination = headers['destination']
    if (typeof destination === 'string') {
      headers['destination'] = davTarget(destination, host, home) ?? 'http://elsewhere.invalid/'
    }
    const tokens = new Set([...String(headers['if'] ?? '').matchAll(/<(urn:uuid:[0-9a-f-]{36})>/g)].map(([, token = '']) => token))
    open.set(incoming, createDavRequest({ scope, method, base, tokens, path: askedPlace(context.req.path, base) }))
    // The library is mounted below the portal, and sees the path in the form in which everything has been decided.
    const below = context.req.path.slice(base.length) || '/'
    Object.assign(incoming, { baseUrl: base, originalUrl: `${base}${below}`, url: below })
    library(incoming as Parameters<typeof library>[0], outgoing as Parameters<typeof library>[1])
    return RESPONSE_ALREADY_SENT
  }
  app.all('/dav/:portal', serve)
  app.all('/dav/:portal/*', serve)
}

/** The place a request names, as far as it can be one. */
const askedPlace = (pathname: string, base: string): string => {
  try {
    return placeOfUrl(pathname, base) ?? '/'
  } catch {
    return '/'
  }
}
