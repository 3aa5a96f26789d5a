import type { Page } from '@tsuzuri/model'

/** Where a page stands within its portal's site. */
export const pageHref = ({ path }: Pick<Page, 'path'>): string => `/${path.split('/').map(encodeURIComponent).join('/')}`
