export interface BlockFragment {
  readonly html: string
  /** What makes it stale: names of collections, and `files`. */
  readonly sources: readonly string[]
}
