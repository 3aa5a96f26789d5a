import type { SearchDocument, SearchIndex } from '../../search-index.ts'
import { ask } from '../ask.ts'
import { halfOf } from './known-items.ts'
import { reciprocalRank } from './scores.ts'
import type { WordSearch } from './segmented-words.ts'

/** What is typed to find a page. */
export const queryForms = { whole: (title: string): string => title, half: halfOf } as const

/** The reciprocal rank of each page in an index. What comes close counts by the place where it is shown: below the hits. */
export const ranksIn = async (
  index: SearchIndex,
  items: readonly SearchDocument[],
  form: keyof typeof queryForms,
  opened: readonly string[] = [],
): Promise<number[]> => {
  const ranks: number[] = []
  for (const { ref, title } of items) {
    const { hits, near = [] } = await ask(index, queryForms[form](title), { limit: 10, opened })
    const refs = [...hits, ...near].map((hit) => hit.ref)
    ranks.push(reciprocalRank(refs, ref))
  }
  return ranks
}

/** The same by plain segmented words. */
export const ranksByWords = (words: WordSearch, items: readonly SearchDocument[], form: keyof typeof queryForms): number[] =>
  items.map(({ ref, title }) => reciprocalRank(words.search(queryForms[form](title), 10), ref))

/** Those whose half title is the beginning of no other: of the others nobody can know which is meant. */
export const clearByHalf = (pages: readonly SearchDocument[], items: readonly SearchDocument[]): SearchDocument[] =>
  items.filter(({ title }) => pages.filter((page) => page.title.startsWith(halfOf(title))).length === 1)
