/** A path within a portal, as an address from the site's root. */
export const portalHref = (slug: string, path: string): string => `/p/${slug}${path}`
