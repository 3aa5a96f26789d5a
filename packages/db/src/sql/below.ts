import { and, type AnyColumn, eq, gte, lt, or, type SQL } from 'drizzle-orm'

/** The place itself and all below it. `0` is the character after `/`, so between them lies everything that begins with `<path>/`. */
export const below = (column: AnyColumn, path: string): SQL | undefined =>
  path === '/' ? undefined : or(eq(column, path), and(gte(column, `${path}/`), lt(column, `${path}0`)))
