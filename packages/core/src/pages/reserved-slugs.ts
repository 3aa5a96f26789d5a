/** First segments of a portal's site that are not pages. */
const reserved: ReadonlySet<string> = new Set([
  'api', 'assets', 'audit', 'calendar.ics', 'collab', 'contacts', 'dav', 'desk', 'edit', 'events', 'favicon.ico', 'files', 'healthz', 'history', 'members',
  'metrics', 'p', 'processing', 'readyz', 'reports', 'requests', 'robots.txt', 'schedule', 'search', 'settings', 'sign-in', 'sign-out', 'theme.css', 'trash',
])

/** Whether an address at the top of a portal already means something other than a page of that slug. */
export const isReservedSlug = (slug: string, parentPath: string | null): boolean => parentPath === null && reserved.has(slug)
