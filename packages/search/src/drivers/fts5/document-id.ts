// The ids of a portal's documents stand together, the portal's number in the upper bits. FTS5 keeps its lists in the order of ids, so
// a search of one portal reads that portal's stretch of them and skips the rest.

/** The number of the portal a document is of. */
export const portalOf = (id: number): number => Math.floor(id / documentsOfPortal)

/** SQL for the number of the portal that an id (SQL) is of. */
export const sqlPortalOf = (id: string): string => `(${id} >> 32)`

/** SQL for the first id of a portal, whose number is given as SQL. */
export const firstOfPortal = (portal: string): string => `(${portal} << 32)`

/** SQL for the condition that an id is of a portal, whose number is given as SQL. */
export const withinPortal = (portal: string): string =>
  `BETWEEN ${firstOfPortal(portal)} AND ${firstOfPortal(portal)} + ${documentsOfPortal - 1}`

const documentsOfPortal = 2 ** 32
