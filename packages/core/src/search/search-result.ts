import type { SearchAnswer, SearchHit } from '@tsuzuri/search'

export interface SearchInput {
  /** As typed. */
  readonly text: string
  /** What to look for: `page`, `record`, `file`; all unless told. */
  readonly kinds?: readonly string[] | undefined
  /** Last changed at or after `from` and before `to`. */
  readonly from?: Date | undefined
  readonly to?: Date | undefined
  /** 1 to 200; 20 unless told. */
  readonly limit?: number | undefined
  readonly cursor?: string | undefined
}

/** A hit as it is shown. */
export interface FoundThing extends SearchHit {
  /** The portal's slug. */
  readonly portal: string
  /** From the site's root. */
  readonly href: string
}

export interface SearchResult {
  /** Best first. */
  readonly items: readonly FoundThing[]
  readonly next: string | null
  readonly total: number
  readonly tier: SearchAnswer['tier']
  readonly facets: SearchAnswer['facets']
  /** The index that ranked the hits. */
  readonly engine: string
  /** Why the answer is less than usual; null: it is not. */
  readonly degraded: SearchAnswer['degraded']
}
