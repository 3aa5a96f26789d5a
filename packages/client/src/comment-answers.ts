import type { PageComment, PageThread, PassageAnchor, ThreadState } from '@tsuzuri/model'
import type { Wire } from './wire.ts'

export interface PassageView {
  /** For whoever has the live document. */
  readonly anchor: PassageAnchor
  /** Where it is now, in units of the page's text without white space, and its words; null when it is gone. */
  readonly at: { readonly from: number; readonly to: number; readonly text: string } | null
}

export interface ThreadView extends Wire<Omit<PageThread, 'anchor'>> {
  readonly state: ThreadState
  /** Null for what is said of the page as a whole. */
  readonly passage: PassageView | null
  /** Oldest first. */
  readonly comments: readonly Wire<PageComment>[]
}
