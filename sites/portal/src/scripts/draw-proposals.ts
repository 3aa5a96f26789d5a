import type { SearchProposal } from '@tsuzuri/client'
import { drawLinks } from './draw-links.ts'

/** Other searches that find something, as options that lead to the search page. `texts` holds what each sort is called. */
export const drawProposals = (
  proposals: readonly SearchProposal[],
  page: string,
  texts: Readonly<Record<string, string | undefined>>,
): readonly Node[] =>
  drawLinks(
    'proposals',
    texts['proposals'] ?? '',
    proposals.map(({ sort, text, total }) => ({
      title: `${(texts[keys[sort]] ?? '{q}').replace('{q}', () => text)} (${total})`,
      href: `${sort === 'everywhere' ? '/search' : page}?q=${encodeURIComponent(text)}`,
    })),
  )

const keys = {
  'fewer-words': 'proposalFewerWords',
  'no-quotes': 'proposalNoQuotes',
  'any-choice': 'proposalAnyChoice',
  everywhere: 'proposalEverywhere',
} as const satisfies Record<SearchProposal['sort'], string>
