import type { Store } from '@tsuzuri/db'
import type { Clocks, Losses, Refusal } from '@tsuzuri/document'
import type { BlobStore, Scanner, TextReader } from '@tsuzuri/files'
import type { MarkdownReader } from '@tsuzuri/markdown'
import type { PageId, PortalId } from '@tsuzuri/model'
import type { Registry } from '@tsuzuri/plugin'
import type { SearchIndex } from '@tsuzuri/search'
import type { Views } from './blocks/views.ts'
import type { LogReader } from './live/create-log-reader.ts'

/** What an update from inside the house, made in a fork of a page, may do to what others did meanwhile. */
export interface Meeting {
  /** Where the fork begins: the last update in it, and how far each Yjs client had come. */
  readonly base: { readonly seq: number; readonly clocks: Clocks }
  readonly refuse: Refusal
}
/** What became of an update. */
export interface ApplyOutcome {
  /** False when it was refused; nothing has changed then. */
  readonly applied: boolean
  /** The update's seq; the last one there is when it was refused. */
  readonly seq: number
  /** None unless asked for by a meeting. */
  readonly losses: Losses
}

/** A document being co-edited in this process. Collab provides it; without sockets (command line, tests) the log alone serves. */
export interface LiveDocuments {
  /**
   * Appends an update of a page's live document to its log, in order with what people type, and shows it to them.
   * Answers once it is durable, with what was lost where it met what others did.
   */
  apply(portalId: PortalId, pageId: PageId, actorId: string, update: Uint8Array, meeting?: Meeting): Promise<ApplyOutcome>
  /** Ends all editing of a page that was put into the trash. `by`: the name of who did that, told to those who are at it. */
  close(portalId: PortalId, pageId: PageId, by: string): void
  /** Has the rights of a person in a portal asked for anew wherever it edits. */
  recheck(portalId: PortalId, actorId: string): void
}

/** Everything the use cases stand on, put together once by the composition root; see `createEngine`. */
export interface Engine {
  readonly store: Store
  readonly registry: Registry
  readonly search: SearchIndex
  /** All that follow the stream, each at its own pace: the embedded one, then the one that helps it. */
  readonly searchIndexes: readonly SearchIndex[]
  readonly blobs: BlobStore
  readonly markdown: MarkdownReader
  /** Reads what pages say out of their logs. */
  readonly logs: LogReader
  /** Reads the text of files. */
  readonly texts: TextReader
  /** Looks for viruses in what is placed; null where nobody does. */
  readonly scanner: Scanner | null
  readonly live: LiveDocuments
  readonly views: Views
  readonly now: () => Date
  /** A new UUIDv7. */
  readonly newId: () => string
}
