/** The address to go on to after signing in, when it is one of our own pages; null for anything that leads elsewhere. */
export const safeNext = (next: string | null): string | null => {
  if (next === null || !isOurs(next)) return null
  const url = new URL(next, 'http://site.invalid')
  // What the browser makes of `/..//elsewhere` is another host's address as well.
  return url.host === 'site.invalid' && isOurs(url.pathname) ? url.pathname + url.search + url.hash : null
}

const isOurs = (address: string): boolean => /^\/(?![/\\])/.test(address)
