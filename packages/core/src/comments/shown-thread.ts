import type { TextRange } from '@tsuzuri/document'
import type { PageComment, PageThread, PassageAnchor, ThreadState } from '@tsuzuri/model'

export interface ShownPassage {
  /** For whoever has the live document: where it is there while people type. */
  readonly anchor: PassageAnchor
  /** Where it stands now, in units of the page's text without white space, and its words; null when it is gone. */
  readonly at: (TextRange & { readonly text: string }) | null
}

/** A thread as it is shown: where its passage is now, and its comments, oldest first. */
export interface ShownThread extends Omit<PageThread, 'anchor'> {
  readonly state: ThreadState
  readonly passage: ShownPassage | null
  readonly comments: readonly PageComment[]
}
