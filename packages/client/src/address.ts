/** Joins segments into an address of the API. A page's path is one segment, so its slashes are escaped. */
export const address = (...segments: readonly (string | number)[]): string =>
  `/api/v1/${segments.map((segment) => encodeURIComponent(segment)).join('/')}`
