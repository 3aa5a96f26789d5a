import { isIP } from 'node:net'
import { httpErrors } from '../http/http-errors.ts'
import type { Router } from '../http/router.ts'
import type { Server } from '../server.ts'
import { docsPage } from './docs-page.ts'
import { metricsText } from './metrics-text.ts'

const isLoopback = (address: string | undefined): boolean =>
  address !== undefined && isIP(address) > 0 && (address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.'))

/** Health, metrics, and the description of the API. */
export const systemRoutes = (app: Router, api: Router, server: Server): void => {
  app.get('/healthz', (context) => context.json({ status: 'up' }))
  app.get('/readyz', async (context) => {
    const [store, search] = await Promise.all([
      server.engine.store.ping().then(
        () => 'up',
        () => 'down',
      ),
      server.engine.search.health().then(
        ({ ready }) => (ready ? 'up' : 'down'),
        () => 'down',
      ),
    ])
    const ready = store === 'up' && search === 'up'
    return context.json({ status: ready ? 'ready' : 'degraded', store, search }, ready ? 200 : 503)
  })
  app.get('/metrics', async (context) => {
    if (!isLoopback(context.env?.incoming?.socket.remoteAddress) && context.var.actor.kind !== 'key') throw httpErrors.missing()
    return context.text(await metricsText(server), 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' })
  })
  const describe = () =>
    api.getOpenAPI31Document({
      openapi: '3.1.0',
      info: { title: 'Tsuzuri', version: '1', description: 'A wiki engine with structured pages. Errors are RFC 9457 problems with a stable `code`.' },
      servers: [{ url: '/api/v1' }],
    })
  app.get('/api/openapi.json', (context) => context.json(describe()))
  app.get('/api/docs', (context) => context.html(docsPage(describe().paths ?? {})))
}
