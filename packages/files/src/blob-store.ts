import type { PortalId } from '@tsuzuri/model'
import type { ObjectNote } from './store/object-store.ts'

/** What came of reading a stream into the store. */
export interface StoredBlob {
  readonly sha256: string
  /** Bytes. */
  readonly size: number
  /** The first bytes (at most 4,100), from which the type is told. */
  readonly head: Uint8Array
}

/** Content by its hash, apart for each portal and sealed by the portal's key. Once `put` answered, the content is durable and whole. */
export interface BlobStore {
  /** Throws `file.too-large` past `limit` bytes, `file.no-room` when the disk is full, `drive-key.destroyed`; nothing of it stays then. */
  put(portalId: PortalId, content: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>, limit: number): Promise<StoredBlob>
  /** The bytes from `start` to before `end`; all of it when not told. Throws `file.blob-missing`, `file.blob-damaged`, `drive-key.destroyed`. */
  open(portalId: PortalId, sha256: string, range?: { readonly start: number; readonly end: number }): Promise<ReadableStream<Uint8Array>>
  has(portalId: PortalId, sha256: string): Promise<boolean>
  /** The object that holds a content, as it lies in the store; null when there is none. What is opened must be read or cancelled. */
  raw(portalId: PortalId, sha256: string): Promise<RawContent | null>
  /** How the object that holds a content is called in the store. Throws `drive-key.destroyed`. */
  nameOf(portalId: PortalId, sha256: string): Promise<string>
  /** All objects of a portal, whether anybody refers to their contents or not; a few in memory at a time. */
  objects(portalId: PortalId): AsyncIterable<ObjectNote>
  /** Removes an object for good, unless it was written (again) at or after `since`. */
  remove(name: string, since: Date): Promise<void>
  /** Removes all that is kept of a portal, wherever it lies, sealed or not. */
  erase(portalId: PortalId): Promise<void>
  /** For the background: what interrupted uploads left goes, and what was kept unsealed, or elsewhere, is moved. Stops between two contents. */
  tidy(stop?: AbortSignal): Promise<Tidied>
  /** Has the key of a portal read again: it was destroyed. */
  forget(portalId: PortalId): void
  /** Rejects when the store does not answer. */
  ping(): Promise<void>
}

/** An object as it lies in the store: an age file, or what an earlier version kept unsealed. */
export interface RawContent {
  readonly name: string
  /** Bytes of the object. */
  readonly size: number
  readonly bytes: ReadableStream<Uint8Array>
}

export interface Tidied {
  /** Contents that are sealed, or in the store that is set, only now. */
  readonly moved: number
}
