import { createApp } from 'astro/app/entrypoint'

// Not streamed: a page is whole before its first byte, so an error can still become an error page and the bytes can be kept.
const app = createApp({ streaming: false })

export interface RenderOptions {
  readonly locals: App.Locals
  readonly clientAddress: string
}

/** Answers one request with a page of the site, the 404 page included. */
export const render = async (request: Request, { locals, clientAddress }: RenderOptions): Promise<Response> => {
  const response = await app.render(request, { locals, clientAddress, addCookieHeader: true })
  // The length is the server's to tell: it may send the page compressed.
  response.headers.delete('content-length')
  if (response.headers.get('content-type') === 'text/html') response.headers.set('content-type', 'text/html; charset=utf-8')
  return response
}
