/** First segments of a portal's site that are not pages. */
const reserved: ReadonlySet<string> = new Set([
  'api', 'assets', 'audit', 'calendar.ics', 'collab', 'dav', 'desk', 'edit', 'events', 'favicon.ico', 'files', 'healthz', 'history', 'members',
  'metrics', 'p', 'readyz', 'requests', 'robots.txt', 'search', 'settings', 'sign-in', 'sign-out', 'trash',
])

/** Whether an address at the top of a portal already means something other than a page of that slug. */
export const isReservedSlug = (slug: string, parentPath: string | null): boolean => parentPath === null && reserved.has(slug)
