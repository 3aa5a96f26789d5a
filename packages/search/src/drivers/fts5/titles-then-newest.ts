import type { Documents, Taken } from './documents.ts'
import type { Page, Select } from './select.ts'

/** What finds those of the matches that hold the query in their titles. */
export interface Titles {
  readonly select: Select
  readonly expression: string
}

/** A page of very many matches: those by title as `best` has them, then what the person opens, then the newest of the others. */
export const titlesThenNewest = (
  { select, expression }: Titles,
  documents: Documents,
  ids: readonly number[],
  page: Page,
  taken: Taken,
): number[] => {
  const { scope, limit, offset } = page
  const isFirst = offset === 0 && page.opened.length === 0
  const known = isFirst ? undefined : new Set(select.ids(expression, scope))
  const first = select.best(expression, { ...page, opened: page.opened.filter(({ id }) => known?.has(id)) })
  const missing = limit - first.length
  if (missing === 0) return first
  const inTitles = known ?? new Set(first)
  const titled = isFirst ? first : ids.filter((id) => inTitles.has(id))
  const before = documents.tally(titled, taken).reduce((sum, { count }) => sum + count, 0)
  const from = Math.max(0, offset - before)
  const opened = page.opened.map(({ id }) => id).filter((id) => !inTitles.has(id))
  const newest = documents.newest(ids, taken, from + missing, new Set([...inTitles, ...opened]))
  return [...first, ...[...opened, ...newest].slice(from, from + missing)]
}
