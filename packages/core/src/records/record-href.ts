import type { PortalRecord } from '@tsuzuri/model'

/** Where a record stands within its portal's site: `/requests/128`. */
export const recordHref = ({ collection, number, id }: Pick<PortalRecord, 'collection' | 'number' | 'id'>): string =>
  `/${collection}/${number ?? id}`
