import type { PassageAnchor } from '@tsuzuri/model'

/** An open thread on a passage of the page. */
export interface EditorThread {
  readonly id: string
  readonly anchor: PassageAnchor
}

/** A passage as it stands in the live document: two relative positions of Yjs in base64, and its words. */
export interface EditorPassage {
  readonly start: string
  readonly end: string
  readonly quote: string
}

/** What is said of the page while it is typed in, as whoever mounts the editor keeps it. */
export interface EditorComments {
  readonly threads: () => readonly EditorThread[]
  /** Has `changed` called when the threads are others. Answers how to stop. */
  readonly follow: (changed: () => void) => () => void
  /** The person wants to comment on a passage. */
  readonly comment: (passage: EditorPassage) => void
  /** The person has gone into a passage. */
  readonly choose: (thread: string) => void
}
