import { createApp } from 'astro/app/entrypoint'

// Not streamed: a page is whole before its first byte, so an error can still become an error page and the bytes can be kept.
const app = createApp({ streaming: false })

export interface RenderOptions {
  readonly locals: App.Locals
  readonly clientAddress: string
}

/** Answers one request with a page of the site, the 404 page included. */
export const render = (request: Request, { locals, clientAddress }: RenderOptions): Promise<Response> =>
  app.render(request, { locals, clientAddress, addCookieHeader: true })
