import { readFilters } from '@tsuzuri/search'
import type { SearchInput, SearchProposal, SearchResult } from './search-result.ts'

/** The same search done again, within the same rights. */
type Again = (input: SearchInput) => Promise<Pick<SearchResult, 'items' | 'total' | 'tier'>>

/**
 * Other searches to offer where nothing holds every word: without what was chosen, as words instead of in quotes, with fewer words, and over
 * all portals, when `everywhere` is given. Each was done and found something, so that none tells of what one may not see.
 */
export const proposeSearches = async (input: SearchInput, again: Again, everywhere?: Again): Promise<readonly SearchProposal[]> => {
  const parts = readFilters(input.text)
  const words = parts.filter((part) => typeof part === 'string')
  const wanted = words.filter((word) => !word.startsWith('-'))
  const anything: SearchInput = { text: words.join(' '), limit: input.limit, timeZone: input.timeZone }
  const tried = async (sort: SearchProposal['sort'], search: Again, text: string, choice: SearchInput): Promise<SearchProposal[]> => {
    const { items, total, tier } = await search({ ...choice, text, facets: false, proposals: false, cursor: undefined })
    return items.length > 0 && tier === 'strict' ? [{ sort, text, total }] : []
  }
  const without = (left: string): string =>
    parts.flatMap((part) => (part === left ? [] : [typeof part === 'string' ? part : part.text])).join(' ')
  const isChosen = parts.length > words.length || choices.some((name) => input[name] !== undefined)
  const found = [
    ...(isChosen ? await tried('any-choice', again, anything.text, anything) : []),
    ...(quotes.test(input.text) ? await tried('no-quotes', again, input.text.replaceAll(new RegExp(quotes, 'gu'), ' ').trim(), input) : []),
    ...(everywhere ? await tried('everywhere', everywhere, anything.text, anything) : []),
  ]
  if (wanted.length < 2 || wanted.length > mostWords) return found
  const fewer = await Promise.all([...new Set(wanted.map(without))].map((text) => tried('fewer-words', again, text, input)))
  const alone =
    fewer.some((list) => list.length > 0) || wanted.length === 2
      ? []
      : await Promise.all(wanted.map((text) => tried('fewer-words', again, text, input)))
  // The fewest first: that says the most.
  const shorter = [...fewer, ...alone].flat().toSorted((one, other) => one.total - other.total)
  return [...found, ...shorter.slice(0, mostShorter)]
}

const choices = ['kinds', 'states', 'authors', 'portals', 'period', 'from', 'to'] as const satisfies readonly (keyof SearchInput)[]
const quotes = /["“”]/u
/** Each costs a search. */
const mostWords = 6
const mostShorter = 3
