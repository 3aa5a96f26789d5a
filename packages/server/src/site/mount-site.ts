import { readdirSync } from 'node:fs'
import { serveStatic } from '@hono/node-server/serve-static'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { roleIn } from '@tsuzuri/model'
import { clientAddress } from '../http/client-address.ts'
import type { Env, RequestContext } from '../http/env.ts'
import type { Server } from '../server.ts'
import type { CachedPage, Encoding, PageCache } from './page-cache.ts'
import type { Site, SiteLocals } from './site.ts'

/** Serves a site: its files as they are, its pages from the cache or rendered anew. */
export const mountSite = (app: OpenAPIHono<Env>, server: Server, site: Site, cache: PageCache): void => {
  const files = serveStatic<Env>({
    root: site.assetsFolder,
    // What the site's build named by its content may be kept for good.
    onFound: (path, context) => context.header('cache-control', /\.[\w-]{8,}\.\w+$/.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=3600'),
  })
  for (const entry of readdirSync(site.assetsFolder, { withFileTypes: true })) app.get(entry.isDirectory() ? `/${entry.name}/*` : `/${entry.name}`, files)

  const render = (context: RequestContext): Promise<Response> =>
    site.render(context.req.raw, { locals: localsOf(app, context), clientAddress: clientAddress(context.env?.incoming) })

  app.get('/p/:portal/*', async (context, next) => {
    const state = await portalState(server, context)
    if (state === null) return next()
    const key = `${context.var.actor.kind}:${context.var.actor.id}\n${context.req.path}\n${new URL(context.req.url).search}\n${context.var.locale}`
    const kept = cache.get(key, state)
    if (kept) return send(context, kept)
    const response = await render(context)
    const whole = response.status === 200 && (response.headers.get('content-type') ?? '').startsWith('text/') && !response.headers.has('set-cookie')
    if (!whole) return response
    const headers = [...response.headers].map(([name, value]) => [name, name === 'content-type' && value === 'text/html' ? 'text/html; charset=utf-8' : value] as const)
    return send(context, cache.put(key, { state, status: 200, headers }, Buffer.from(await response.arrayBuffer())))
  })

  app.all('*', async (context) => {
    const response = await render(context)
    const type = response.headers.get('content-type')
    if (type === 'text/html') response.headers.set('content-type', 'text/html; charset=utf-8')
    response.headers.set('cache-control', response.headers.get('cache-control') ?? 'private, no-store')
    return response
  })

  const send = async (context: RequestContext, page: CachedPage): Promise<Response> => {
    const headers = new Headers(page.headers as [string, string][])
    headers.set('cache-control', 'private, no-cache')
    headers.set('vary', 'accept-encoding, accept-language, cookie')
    headers.set('etag', page.etag)
    if (context.req.header('if-none-match') === page.etag) return new Response(null, { status: 304, headers })
    const encoding = encodingOf(context.req.header('accept-encoding') ?? '')
    if (encoding !== 'identity') headers.set('content-encoding', encoding)
    const body = await cache.encoded(page, encoding)
    return new Response(context.req.method === 'HEAD' ? null : new Uint8Array(body), { status: page.status, headers })
  }
}

const encodingOf = (accepted: string): Encoding => (/\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : 'identity')

/** What the pages of a portal are made from, as one text; null for whoever may not see the portal (the site answers then). */
const portalState = async ({ engine, bus }: Server, context: RequestContext): Promise<string | null> => {
  const slug = context.req.param('portal')
  const portal = slug === undefined ? null : await engine.store.read.portals.bySlug(slug)
  const role = portal && roleIn(context.var.actor, portal.id)
  if (!portal || !role) return null
  // Rows become late and days begin without any event; every time zone's day begins on a quarter of an hour.
  const quarter = Math.floor(engine.now().getTime() / 900_000)
  return `${await bus.latest(portal.id)} ${role} ${quarter}`
}

const localsOf = (app: OpenAPIHono<Env>, context: RequestContext): SiteLocals => ({
  locale: context.var.locale,
  api: async (path, init = {}) => {
    const headers = new Headers(init.headers)
    for (const name of ['cookie', 'authorization', 'accept-language']) {
      const value = context.req.header(name)
      if (value !== undefined && !headers.has(name)) headers.set(name, value)
    }
    // In process, a change asked for by our own page comes from our own origin, which was checked for the page's own request.
    if (init.method && init.method !== 'GET') headers.set('origin', new URL(context.req.url).origin)
    headers.set('host', context.req.header('host') ?? new URL(context.req.url).host)
    return app.request(new URL(path, context.req.url), { ...init, headers }, { incoming: context.env?.incoming })
  },
})
