import type { Store } from '@tsuzuri/db'
import type { BlobStore, TextReader } from '@tsuzuri/files'
import type { MarkdownReader } from '@tsuzuri/markdown'
import type { PageId, PortalId } from '@tsuzuri/model'
import type { Registry } from '@tsuzuri/plugin'
import type { SearchIndex } from '@tsuzuri/search'
import type { Views } from './blocks/views.ts'

/** A document being co-edited in this process. Collab provides it; without sockets (command line, tests) the log alone serves. */
export interface LiveDocuments {
  /**
   * Appends an update of a page's live document to its log, in order with what people type, and shows it to them.
   * Answers the update's seq once it is durable.
   */
  apply(portalId: PortalId, pageId: PageId, actorId: string, update: Uint8Array): Promise<number>
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
  readonly blobs: BlobStore
  readonly markdown: MarkdownReader
  /** Reads the text of files. */
  readonly texts: TextReader
  readonly live: LiveDocuments
  readonly views: Views
  readonly now: () => Date
  /** A new UUIDv7. */
  readonly newId: () => string
}
