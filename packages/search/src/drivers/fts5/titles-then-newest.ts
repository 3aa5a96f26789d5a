import type { Documents, Taken } from './documents.ts'
import type { Page, Select } from './select.ts'

/** A page of very many matches: those that also match `titles` as `best` has them, then the newest of the others. */
export const titlesThenNewest = (
  select: Select,
  documents: Documents,
  ids: readonly number[],
  titles: string,
  page: Page,
  taken: Taken,
): number[] => {
  const { scope, limit, offset } = page
  const first = select.best(titles, page)
  const missing = limit - first.length
  if (missing === 0) return first
  const titled = offset === 0 ? first : select.ids(titles, scope)
  const before = documents.tally(titled, taken).reduce((sum, { count }) => sum + count, 0)
  const from = Math.max(0, offset - before)
  return [...first, ...documents.newest(ids, taken, from + missing, new Set(titled)).slice(from)]
}
