import type { Server } from 'node:http'

/** Node would end each request after five minutes, and with it every large file that comes over an ordinary line. */
const wholeRequest = 4 * 3_600_000
/** Longer than the slowest answer takes to begin; event streams say something every 25 seconds. */
const silence = 600_000

/** Lets a request take hours as long as something moves, and gives up a line on which nothing does; times in milliseconds. */
export const giveTime = (http: Server, times: { readonly silence?: number } = {}): Server => {
  http.requestTimeout = wholeRequest
  return http.setTimeout(times.silence ?? silence)
}
