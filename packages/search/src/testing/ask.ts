import type { SearchAnswer, SearchDocument, SearchIndex, SearchOp, SearchQuery } from '../search-index.ts'
import { syntheticPortal } from './synthetic-corpus.ts'

/** Searches the first synthetic portal as the firm, unless told otherwise. */
export const ask = (index: SearchIndex, text: string, more: Partial<SearchQuery> = {}): Promise<SearchAnswer> =>
  index.search({ text, portalIds: [syntheticPortal(0)], side: 'firm', limit: 100, ...more })

/** The refs of all that is found, page after page, and the number that was promised. */
export const refsOf = async (index: SearchIndex, text: string, more: Partial<SearchQuery> = {}): Promise<string[]> => {
  const refs: string[] = []
  for (;;) {
    const { hits } = await ask(index, text, { ...more, limit: 100, offset: refs.length })
    refs.push(...hits.map((hit) => hit.ref))
    if (hits.length < 100) return refs
  }
}

/** Puts documents as one batch. */
export const put = (index: SearchIndex, documents: readonly SearchDocument[], cursor = 1): Promise<void> =>
  index.apply(
    documents.map((document): SearchOp => ({ op: 'put', document })),
    cursor,
  )
