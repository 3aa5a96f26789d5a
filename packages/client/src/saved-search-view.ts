/** What a search page's address asks for. */
interface Choice {
  readonly q?: string | undefined
  readonly kind?: string | undefined
  readonly state?: string | undefined
  readonly author?: string | undefined
  /** Slugs of portals, over all that one may read only. */
  readonly portal?: string | undefined
  readonly period?: string | undefined
}

/** A search one keeps in the account under a name. */
export interface SavedSearchView {
  readonly id: string
  readonly name: string
  /** The portal that is searched; null: all that one may read. */
  readonly portal: { readonly id: string; readonly slug: string; readonly name: string } | null
  readonly choice: Choice
  /** Its page, from the site's root. */
  readonly href: string
  readonly savedAt: string
}

export interface SaveSearchInput {
  readonly name: string
  /** Slug or id of the portal that is searched; all that one may read when it is not given. */
  readonly in?: string | undefined
  readonly choice: Choice
}
