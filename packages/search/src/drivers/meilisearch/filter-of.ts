import type { SearchQuery } from '../../search-index.ts'

/** A text as a filter takes it, whatever it holds. */
export const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`

const isAnyOf = (name: string, values: readonly string[]): string => `${name} IN [${values.map(quoted).join(', ')}]`

/** Whom and what a query asks for, as a filter. */
export const filterOf = ({ portalIds, kinds, from, to }: SearchQuery): string =>
  [
    isAnyOf('portal', portalIds),
    ...(kinds && kinds.length > 0 ? [isAnyOf('kind', kinds)] : []),
    ...(from ? [`updated >= ${from.getTime()}`] : []),
    ...(to ? [`updated < ${to.getTime()}`] : []),
  ].join(' AND ')
