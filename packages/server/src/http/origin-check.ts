const safe = new Set(['GET', 'HEAD', 'OPTIONS'])
const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/** The public address, and whether it was told or guessed from host and port. */
export interface Home {
  readonly origin: string
  readonly told: boolean
}

/**
 * Whether an `Origin` is our own. While the public address is only guessed, every name of the loopback counts
 * that the request itself was sent to.
 */
export const isHome = (origin: string, host: string | null, home: Home): boolean => {
  if (origin === home.origin) return true
  if (home.told || host === null || !URL.canParse(origin)) return false
  const { protocol, host: from, hostname } = new URL(origin)
  return protocol === 'http:' && from === host && loopback.has(hostname)
}

/**
 * Whether a request may change something: harmless methods may come from anywhere; all others that carry a cookie,
 * or come from a browser, must come from our own origin.
 */
export const comesFromHome = (request: { readonly method: string; readonly headers: Headers }, home: Home): boolean => {
  if (safe.has(request.method)) return true
  const from = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  if (from !== null) return isHome(from, request.headers.get('host'), home)
  return site === 'same-origin' || ((site === null || site === 'none') && !request.headers.has('cookie'))
}
