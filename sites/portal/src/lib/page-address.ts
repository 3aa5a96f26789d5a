/** The address of a page. The home page's is the portal's own. */
export const pageAddress = (portal: string, path: string): string =>
  path === 'home' ? `/p/${portal}/` : `/p/${portal}/${path.split('/').map(encodeURIComponent).join('/')}`
