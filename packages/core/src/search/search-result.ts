import type { SearchAnswer, SearchHit } from '@tsuzuri/search'

export interface SearchInput {
  /** As typed, with filters in it (`kind:page`, `状態:完了`), which count before those that follow. */
  readonly text: string
  /** What to look for: `page`, `record`, `file`, or collections by name; all unless told. */
  readonly kinds?: readonly string[] | undefined
  /** Records in one of these states. */
  readonly states?: readonly string[] | undefined
  /** By somebody whose name holds one of these. */
  readonly authors?: readonly string[] | undefined
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
  /** The portal's slug. */
  readonly portal: string
  /** From the site's root. */
  readonly href: string
}

export interface SearchResult {
  /** Best first. */
  readonly items: readonly FoundThing[]
  /** What comes close where only a few hold every word, best first, on the first page only; neither counted nor continued. */
  readonly near: readonly FoundThing[]
  readonly next: string | null
  readonly total: number
  readonly tier: SearchAnswer['tier']
  readonly facets: SearchAnswer['facets']
  /** The index that ranked the hits. */
  readonly engine: string
  /** Why the answer is less than usual; null: it is not. */
  readonly degraded: SearchAnswer['degraded']
}
