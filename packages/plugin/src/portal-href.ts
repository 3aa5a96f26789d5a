/** A path within a portal's site, as an address from the site's root: `portalHref('abc', '/files')`. Slugs hold nothing that an address must not. */
export const portalHref = (slug: string, path: string): string => `/p/${slug}${path}`
