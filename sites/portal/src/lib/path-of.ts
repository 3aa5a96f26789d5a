/** Path and query of an address, as the visitor asked for it. */
export const pathOf = (url: URL): string => url.pathname + url.search
