import type { FacetCounts, SearchAnswer, SearchHit } from '@tsuzuri/search'
import type { SearchPeriod } from './search-period.ts'

export interface SearchInput {
  /** As typed, with filters in it (`kind:page`, `状態:完了`), which count before those that follow. */
  readonly text: string
  /** What to look for: `page`, `record`, `file`, `member`, or collections by name; all unless told. */
  readonly kinds?: readonly string[] | undefined
  /** Records in one of these states. */
  readonly states?: readonly string[] | undefined
  /** By somebody whose name holds one of these. */
  readonly authors?: readonly string[] | undefined
  /** Within these portals of those one may read, by slug; only over all portals. */
  readonly portals?: readonly string[] | undefined
  /** Last changed within that; it counts before `from` and `to`. */
  readonly period?: SearchPeriod | undefined
  /** Whether other searches are proposed where nothing holds every word. */
  readonly proposals?: boolean | undefined
  /** Whether to count all facets. */
  readonly facets?: boolean | undefined
  /** In which days in filters begin; Japan's unless told. Within one portal its own counts. */
  readonly timeZone?: string | undefined
  /** Last changed at or after `from` and before `to`. */
  readonly from?: Date | undefined
  readonly to?: Date | undefined
  /** 1 to 200; 20 unless told. */
  readonly limit?: number | undefined
  readonly cursor?: string | undefined
}

/** A hit as it is shown. */
export interface FoundThing extends SearchHit {
  /** The portal's slug; empty for somebody of the firm. */
  readonly portal: string
  /** From the site's root. */
  readonly href: string
  /** The same, down to where in it the snippet stands: a heading, a comment, or the words themselves where a browser can find them. */
  readonly jump: string
}

/** Another search that was done and found something strictly: with other words, or with the same and less chosen. */
export interface SearchProposal {
  /** `any-choice`: whatever kind, state, author, portal and date; `no-quotes`: the words anywhere; `fewer-words`; `everywhere`: over all portals. */
  readonly sort: 'any-choice' | 'no-quotes' | 'fewer-words' | 'everywhere'
  readonly text: string
  readonly total: number
}

export interface SearchResult {
  /** Best first. */
  readonly items: readonly FoundThing[]
  /** What comes close where only a few hold every word, best first, on the first page only; neither counted nor continued. */
  readonly near: readonly FoundThing[]
  readonly next: string | null
  readonly total: number
  readonly tier: SearchAnswer['tier']
  /** `period`: how many were last changed in each, whatever period is chosen. */
  readonly facets: SearchAnswer['facets'] & { readonly period?: FacetCounts }
  /** When they were asked for, and nothing holds every word. */
  readonly proposals: readonly SearchProposal[]
  /** The index that ranked the hits. */
  readonly engine: string
  /** Why the answer is less than usual; null: it is not. */
  readonly degraded: SearchAnswer['degraded']
}
