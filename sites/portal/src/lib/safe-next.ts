/** The address to go on to after signing in, when it is one of our own pages; null for anything that leads elsewhere. */
export const safeNext = (next: string | null): string | null => {
  if (next === null || !/^\/(?![/\\])/.test(next)) return null
  const url = new URL(next, 'http://site.invalid')
  return url.host === 'site.invalid' ? url.pathname + url.search + url.hash : null
}
