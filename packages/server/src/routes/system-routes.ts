import { isIP } from 'node:net'
import type { Router } from '../http/router.ts'
import type { Server } from '../server.ts'
import { httpErrors } from '../http/http-errors.ts'
import { docsPage } from './docs-page.ts'
import { metricsText } from './metrics-text.ts'

const isLoopback = (address: string | undefined): boolean =>
  address !== undefined && isIP(address) > 0 && (address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.'))

/** Health, metrics, and the description of the API. */
export const systemRoutes = (app: Router, api: Router, server: Server): void => {
  app.get('/healthz', (context) => context.json({ status: 'up' }))
  app.get('/readyz', async (context) => {
    const checks = await Promise.allSettled([server.engine.store.ping(), server.engine.search.health()])
    const ready = checks.every(({ status }) => status === 'fulfilled')
    const [store, search] = checks.map(({ status }) => (status === 'fulfilled' ? 'up' : 'down'))
    return context.json({ status: ready ? 'ready' : 'degraded', store, search }, ready ? 200 : 503)
  })
  app.get('/metrics', async (context) => {
    if (!isLoopback(context.env?.incoming?.socket.remoteAddress) && context.var.actor.kind === 'anonymous') throw httpErrors.missing()
    return context.text(await metricsText(server), 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' })
  })
  const description = {
    openapi: '3.1.0',
    info: { title: 'Tsuzuri', version: '1', description: 'A wiki engine with structured pages. Errors are RFC 9457 problems with a stable `code`.' },
    servers: [{ url: '/api/v1' }],
  } as const
  app.get('/api/openapi.json', (context) => context.json(api.getOpenAPI31Document(description)))
  app.get('/api/docs', (context) => context.html(docsPage(api.getOpenAPI31Document(description))))
}
