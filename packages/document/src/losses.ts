/** A run of a Yjs client's items. */
export interface ItemRun {
  readonly client: number
  readonly clock: number
  readonly length: number
}

/** Something somebody wrote that came to nothing, because it was written into what somebody else took away or replaced. */
export interface LostEdit {
  /** The id of the block it was written into, as that stood before; null for a field of the page. */
  readonly block: string | null
  /** The words that are lost; empty when there were none. */
  readonly text: string
  /** Instead of words: the block's attribute or the page's field that was set, and to what. */
  readonly name?: string
  readonly value?: unknown
}

/** What became of an update among what others did since it was made. */
export interface Losses {
  /** Parts of the update that are dead on arrival; `lostEdits` tells them in the fork they were made in. */
  readonly own: readonly ItemRun[]
  /** What others had written since, and the update took away with what it stood in. */
  readonly others: readonly LostEdit[]
}

export const noLosses: Losses = { own: [], others: [] }
