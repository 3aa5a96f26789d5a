import type { Documents, Taken } from './documents.ts'
import type { Page, Select } from './select.ts'

/** What finds those of the matches that hold the query in their titles. */
export interface Titles {
  readonly select: Select
  readonly expression: string
}

/** A page of very many matches: those by title as `best` has them, then the newest of the others. */
export const titlesThenNewest = (
  { select, expression }: Titles,
  documents: Documents,
  ids: readonly number[],
  page: Page,
  taken: Taken,
): number[] => {
  const { scope, limit, offset } = page
  const first = select.best(expression, page)
  const missing = limit - first.length
  if (missing === 0) return first
  const inTitles = new Set(offset === 0 ? first : select.ids(expression, scope))
  const titled = offset === 0 ? first : ids.filter((id) => inTitles.has(id))
  const before = documents.tally(titled, taken).reduce((sum, { count }) => sum + count, 0)
  const from = Math.max(0, offset - before)
  return [...first, ...documents.newest(ids, taken, from + missing, inTitles).slice(from)]
}
