import { isIP } from 'node:net'
import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import type { RequestContext } from '../http/env.ts'
import { httpErrors } from '../http/http-errors.ts'
import type { Router } from '../http/router.ts'
import type { Server } from '../server.ts'
import { docsPage } from './docs-page.ts'
import { metricsText } from './metrics-text.ts'

const isLoopback = (address: string | undefined): boolean =>
  address !== undefined && isIP(address) > 0 && (address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.'))

/** Asked by a program on this machine itself, not through a proxy that stands on it. */
const isLocal = (context: RequestContext): boolean =>
  isLoopback(context.env?.incoming?.socket.remoteAddress) &&
  ['x-forwarded-for', 'forwarded'].every((name) => context.req.header(name) === undefined)

const described = [
  { path: '/healthz', summary: 'Whether the process is up', type: 'application/json' },
  { path: '/readyz', summary: 'Whether its stores can be reached; 503 when not', type: 'application/json' },
  { path: '/metrics', summary: 'Prometheus metrics; from this machine itself or with an API key', type: 'text/plain' },
  { path: '/api/openapi.json', summary: 'This document', type: 'application/json' },
  { path: '/api/docs', summary: 'This document to read', type: 'text/html' },
] as const

/** Health, metrics, and the description of the API. */
export const systemRoutes = (app: Router, api: Router, server: Server): void => {
  for (const { path, summary, type } of described) {
    const content = { [type]: { schema: type === 'application/json' ? z.any() : z.string() } }
    api.openAPIRegistry.registerPath(
      createRoute({ method: 'get', path, summary, tags: ['System'], responses: { 200: { description: summary, content } } }),
    )
  }
  app.get('/healthz', (context) => context.json({ status: 'up' }))
  app.get('/readyz', async (context) => {
    const [embedded, second] = server.engine.searchIndexes
    const [store, contents, search, helper] = await Promise.all([
      server.engine.store.ping().then(
        () => 'up',
        () => 'down',
      ),
      server.engine.blobs.ping().then(
        () => 'up',
        () => 'down',
      ),
      (embedded ?? server.engine.search).health().then(
        ({ ready, cursor }) => (ready ? (cursor === 0 ? 'filling' : 'up') : 'down'),
        () => 'down',
      ),
      second?.health(),
    ])
    const ready = store === 'up' && search !== 'down'
    // Without Redis others are heard of a little later, and without the store of contents no file is opened; neither is better elsewhere.
    const redis = server.wire && (server.wire.isUp() ? 'up' : 'down')
    const status = ready && redis !== 'down' && contents !== 'down' ? 'ready' : 'degraded'
    return context.json(
      {
        status,
        store,
        contents,
        search,
        ...(redis ? { redis } : {}),
        ...(helper && second && { [second.name]: helper.ready ? 'up' : 'away' }),
      },
      ready ? 200 : 503,
    )
  })
  app.get('/metrics', async (context) => {
    if (!isLocal(context) && context.var.actor.kind !== 'key') throw httpErrors.missing()
    return context.text(await metricsText(server), 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' })
  })
  let document: ReturnType<Router['getOpenAPI31Document']> | undefined
  const describe = () => {
    document ??= api.getOpenAPI31Document({
      openapi: '3.1.0',
      info: { title: 'Tsuzuri', version: '1', description },
      servers: [{ url: '/' }],
    })
    return document
  }
  app.get('/api/openapi.json', (context) => context.json(describe()))
  app.get('/api/docs', (context) => context.html(docsPage(describe().paths ?? {})))
}

const description =
  'A wiki engine with structured pages. Errors are RFC 9457 problems with a stable `code`. A method that an address does not have answers 405 with `Allow`; ' +
  'HEAD goes wherever GET goes. A page is named by its id or by its path, with its slashes as they are or as `%2F`.'
