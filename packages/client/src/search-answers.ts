import type { Items } from './answers.ts'

export interface Marked {
  readonly text: string
  readonly marked: boolean
}
export interface SearchHit {
  readonly ref: string
  /** `page`, `record`, `file` or `member`; a record also says its collection. */
  readonly kind: string
  readonly collection: string | null
  /** The portal's slug; empty for somebody of the firm. */
  readonly portal: string
  /** From the site's root. */
  readonly href: string
  /** The same, down to where in it the snippet stands. */
  readonly jump: string
  readonly title: readonly Marked[]
  readonly snippet: readonly Marked[]
  /** Where the snippet stands: in a file by page, sheet or slide, on a page below headings (`給与 › 締日`) of it or of what was published, in somebody's comment, in a field that is firm only. */
  readonly place: { readonly kind: 'page' | 'sheet' | 'slide' | 'heading' | 'published' | 'comment' | 'firm'; readonly name: string } | null
}
export interface FacetCount {
  readonly value: string
  readonly count: number
}
export interface SearchProposal {
  /** `any-choice`: without what was chosen; `no-quotes`; `fewer-words`; `everywhere`: over all portals. */
  readonly sort: 'any-choice' | 'no-quotes' | 'fewer-words' | 'everywhere'
  readonly text: string
  readonly total: number
}
export interface SearchAnswer extends Items<SearchHit> {
  /** What comes close where only a few hold every word, apart from the hits and not counted. */
  readonly near: readonly SearchHit[]
  readonly total: number
  /** `strict`: every hit holds every word; `typo`: after mending spelling; `relaxed`: nothing does, and these come close. */
  readonly tier: 'strict' | 'typo' | 'relaxed'
  /** Numbers of hits, each as if nothing of its sort had been chosen; all but kinds only when asked for. */
  readonly facets: {
    readonly kind: Readonly<Record<string, number>>
    readonly collection?: readonly FacetCount[]
    readonly state?: readonly FacetCount[]
    readonly author?: readonly FacetCount[]
    readonly portal?: readonly FacetCount[]
    /** `week`, `month`, `fiscal-year`, `earlier`; those with hits. */
    readonly period?: readonly FacetCount[]
  }
  /** Other searches that find something, when asked for and nothing holds every word. */
  readonly proposals: readonly SearchProposal[]
  /** Why the answer is less than usual, such as `filling` or `too-long`; null: it is not. */
  readonly degraded: string | null
}
