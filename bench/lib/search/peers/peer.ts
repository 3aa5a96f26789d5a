import type { SearchDocument } from '@tsuzuri/search'

/** Another search library, set up as well as it can be for Japanese. */
export interface Peer {
  readonly name: string
  /** How many documents it is given at most: more would take it minutes. */
  readonly most: number
  /** Takes in documents; a document's text is its title, a line break, its body. */
  readonly open: (documents: readonly SearchDocument[]) => Promise<OpenedPeer>
}

export interface OpenedPeer {
  /** The refs of what is found for all words of a query, best first. */
  readonly search: (text: string, limit: number) => Promise<string[]>
  readonly close: () => void
}
