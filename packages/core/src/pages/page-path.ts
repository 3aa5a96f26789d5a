/** A path as it is stored: NFC, without slashes at its ends or doubled ones. The empty path is the home page's. */
export const pagePath = (path: string): string =>
  path
    .normalize('NFC')
    .split('/')
    .filter((segment) => segment !== '')
    .join('/') || homePath

/** The path of the page a portal opens with. */
export const homePath = 'home'

export const joinPath = (parent: string | null, slug: string): string => (parent === null ? slug : `${parent}/${slug}`)
