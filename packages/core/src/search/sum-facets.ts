import type { FacetCounts, SearchAnswer, SearchFacets } from '@tsuzuri/search'

/** The counts of several answers together. */
export const sumFacets = (answers: readonly SearchAnswer[]): SearchFacets => {
  const kinds = (kind: keyof SearchFacets['kind']): number => answers.reduce((sum, { facets }) => sum + facets.kind[kind], 0)
  const counts = (facet: 'collection' | 'state' | 'author' | 'portal'): FacetCounts | undefined => {
    const lists = answers.flatMap(({ facets }) => (facets[facet] ? [facets[facet]] : []))
    if (lists.length === 0) return undefined
    const sums = new Map<string, number>()
    for (const { value, count } of lists.flat()) sums.set(value, (sums.get(value) ?? 0) + count)
    return [...sums].map(([value, count]) => ({ value, count })).sort((left, right) => right.count - left.count)
  }
  const [collection, state, author, portal] = [counts('collection'), counts('state'), counts('author'), counts('portal')]
  return {
    kind: { page: kinds('page'), record: kinds('record'), file: kinds('file'), member: kinds('member') },
    ...(collection && { collection }),
    ...(state && { state }),
    ...(author && { author }),
    ...(portal && { portal }),
  }
}
