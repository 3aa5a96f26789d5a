import { ApiError, createClient, type Fetcher } from '@tsuzuri/client'
import { defineMiddleware } from 'astro:middleware'
import { pathOf } from './lib/path-of.ts'

/**
 * Gives every page a client of the engine's API and hands the cookies the API sets on to the visitor. What the API
 * refuses becomes a page: sign in first (401), not found (403, 404: one does not learn which; an address that can name nothing), else the error page.
 */
export const onRequest = defineMiddleware(async (context, next) => {
  const cookies: string[] = []
  const send: Fetcher = async (path, init) => {
    const response = await context.locals.api(path, { ...init, headers: withOrigin(init, context.request) })
    cookies.push(...response.headers.getSetCookie())
    return response
  }
  context.locals.send = send
  context.locals.client = createClient(send)
  const response = await next().catch((error: unknown) => {
    if (!(error instanceof ApiError)) throw error
    // An address that asks for what cannot be had shows the page as it is without asking.
    if (error.status === 400 && context.request.method === 'GET' && context.url.search !== '')
      return context.redirect(context.url.pathname, 303)
    if (error.status === 401) return context.redirect(`/?next=${encodeURIComponent(pathOf(context.url))}`, 303)
    const isNowhere = error.status === 400 && context.request.method === 'GET'
    if (error.status === 403 || error.status === 404 || isNowhere) return context.rewrite(new Request(new URL('/404', context.url)))
    throw error
  })
  for (const cookie of cookies) response.headers.append('set-cookie', cookie)
  return response
})

/** The API takes a change with a cookie only from our own origin; what the browser said about that goes along. */
const withOrigin = (init: RequestInit | undefined, request: Request): Headers => {
  const headers = new Headers(init?.headers)
  const origin = request.headers.get('origin')
  if (origin !== null) headers.set('origin', origin)
  return headers
}
