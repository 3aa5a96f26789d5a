import type { Outgoing } from '../http/endpoint.ts'

/** An answer that sets cookies and is kept by nobody. */
export const withCookies = (cookies: readonly string[], body: unknown): Outgoing => {
  const response = Response.json(body, { headers: { 'cache-control': 'no-store' } })
  for (const cookie of cookies) response.headers.append('set-cookie', cookie)
  return response
}
