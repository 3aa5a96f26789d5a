import { readdirSync } from 'node:fs'
import { serveStatic } from '@hono/node-server/serve-static'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { OpenedThing } from '@tsuzuri/core'
import { clientAddress } from '../http/client-address.ts'
import type { Env, RequestContext } from '../http/env.ts'
import { httpErrors } from '../http/http-errors.ts'
import type { Inside } from '../http/inside.ts'
import { portalState } from '../http/portal-state.ts'
import { problemResponse } from '../http/problem.ts'
import type { Server } from '../server.ts'
import { boundedForm } from './bounded-form.ts'
import { createHeldHtml, type HeldHtml } from './held-html.ts'
import { openedHeader, openedThing } from './opened-thing.ts'
import { bodyEtag, type CachedPage, type Encoding } from './page-cache.ts'
import type { Site, SiteLocals } from './site.ts'

/** What a page of a site is asked by. */
const methods = ['GET', 'HEAD', 'POST']

interface Rendered {
  readonly response: Response
  /** Its body with what is held in place; read once, this or `whole`. */
  readonly bytes: () => Promise<Buffer<ArrayBuffer>>
  readonly whole: () => Promise<Response>
}

/** Serves a site: its files as they are, its pages from the cache or rendered anew. */
export const mountSite = (app: OpenAPIHono<Env>, server: Server, site: Site): void => {
  const { answers } = server
  const files = serveStatic<Env>({
    root: site.assetsFolder,
    onFound: (path, context) => {
      // What the site's build named by its content may be kept for good.
      context.header('cache-control', /\.[\w-]{8,}\.\w+$/.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=3600')
      // A page that is shut off from our origin, as the viewer of PDF is, needs its scripts all the same; they are anybody's.
      context.header('cross-origin-resource-policy', 'cross-origin')
      context.header('access-control-allow-origin', '*')
    },
  })
  for (const entry of readdirSync(site.assetsFolder, { withFileTypes: true }))
    app.get(entry.isDirectory() ? `/${entry.name}/*` : `/${entry.name}`, files)

  const render = async (context: RequestContext): Promise<Rendered> => {
    const held = createHeldHtml()
    const options = { locals: localsOf(app, server, context, held), clientAddress: clientAddress(context.env?.incoming) }
    const response = await site.render(await boundedForm(context), options)
    const bytes = async () => held.fill(Buffer.from(await response.arrayBuffer()))
    return { response, bytes, whole: async () => (held.isUsed() ? new Response(await bytes(), response) : response) }
  }

  app.get('/p/:portal/*', async (context, next) => {
    const state = await portalState(server, context, context.req.param('portal'))
    if (state === null) return next()
    const { kind, id } = context.get('actor')
    const key = `${kind}:${id}\n${context.req.path}\n${searchOf(context.req.url)}\n${context.get('locale')}`
    const kept = answers.get(key, state)
    if (kept) return send(context, kept)
    const { response, bytes, whole } = await render(context)
    const { status, headers } = response
    const opened = status === 200 ? openedThing(headers) : null
    headers.delete(openedHeader)
    const isPage = status === 200 && (headers.get('content-type') ?? '').startsWith('text/') && !headers.has('set-cookie')
    // A page that shows what no event tells of says so itself.
    if (!isPage || headers.get('cache-control')?.includes('no-store')) {
      await note(context, opened)
      return whole()
    }
    const body = await bytes()
    return send(context, answers.put(key, { state, headers: headersOf(response, body), opened }, body))
  })

  app.all('*', async (context) => {
    const { method } = context.req
    if (!methods.includes(method)) {
      const refusal = httpErrors.methodNotAllowed(method, methods)
      return problemResponse(refusal, { allow: methods.join(', ') })
    }
    const answer = await (await render(context)).whole()
    const type = answer.headers.get('content-type')
    if (type === 'text/html') answer.headers.set('content-type', 'text/html; charset=utf-8')
    answer.headers.set('cache-control', answer.headers.get('cache-control') ?? 'private, no-store')
    return answer
  })

  /** Whoever is answered from what was kept has opened it all the same. */
  const note = async (context: RequestContext, opened: OpenedThing | null | undefined): Promise<void> => {
    const portal = opened && (await server.portals.find(context.req.param('portal') ?? ''))
    if (portal && context.req.method === 'GET') server.seen.note({ actor: context.get('actor'), portal }, opened)
  }

  const send = async (context: RequestContext, page: CachedPage): Promise<Response> => {
    await note(context, page.opened)
    if (context.req.header('if-none-match') === page.headers['etag']) return new Response(null, { status: 304, headers: page.headers })
    const encoding = encodingOf(context.req.header('accept-encoding') ?? '')
    const headers = encoding === 'identity' ? page.headers : { ...page.headers, 'content-encoding': encoding }
    return new Response(context.req.method === 'HEAD' ? null : await answers.encoded(page, encoding), { status: 200, headers })
  }
}

/** What is sent with a kept page, whoever rendered it: its own headers but those that fit only one body. */
const headersOf = (response: Response, body: Buffer): Readonly<Record<string, string>> => {
  const { 'content-length': _, 'content-type': type, ...own } = Object.fromEntries(response.headers)
  return {
    ...own,
    'content-type': type === undefined || type === 'text/html' ? 'text/html; charset=utf-8' : type,
    'cache-control': 'private, no-cache',
    vary: 'accept-encoding, accept-language, cookie',
    etag: bodyEtag(body),
  }
}

const searchOf = (url: string): string => {
  const start = url.indexOf('?')
  return start === -1 ? '' : url.slice(start)
}

const encodingOf = (accepted: string): Encoding => (/\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : 'identity')

const localsOf = (app: OpenAPIHono<Env>, { config }: Server, context: RequestContext, { hold }: HeldHtml): SiteLocals => {
  const { actor, session, locale } = context.var
  // Nothing that only reads changes who asks; what the answer to a form reads is decided anew, since the form may have.
  const reads = context.req.method === 'GET' || context.req.method === 'HEAD'
  return {
    locale,
    api: async (path, init = {}) => {
      const headers = new Headers(init.headers)
      const inside: Inside | undefined =
        reads && !headers.has('cookie') && !headers.has('authorization') ? { asker: { actor, session, locale }, hold } : undefined
      for (const name of ['cookie', 'authorization', 'accept-language', 'user-agent']) {
        const value = context.req.header(name)
        if (value !== undefined && !headers.has(name)) headers.set(name, value)
      }
      // In process, a change asked for by our own page comes from our own origin, which was checked for the page's own request.
      if (init.method && init.method !== 'GET') headers.set('origin', config.originTold ? config.origin : new URL(context.req.url).origin)
      headers.set('host', context.req.header('host') ?? new URL(context.req.url).host)
      return app.request(
        new URL(path, context.req.url),
        { ...init, headers },
        { incoming: context.env?.incoming, requestId: context.var.requestId, ...(inside ? { inside } : {}) },
      )
    },
  }
}
