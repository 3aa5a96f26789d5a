import type { PortalId } from '@tsuzuri/model'

/** What came of reading a stream into the store. */
export interface StoredBlob {
  readonly sha256: string
  /** Bytes. */
  readonly size: number
  /** The first bytes (at most 4,100), from which the type is told. */
  readonly head: Uint8Array
}

/** Content by its hash, apart for each portal. Once `put` answered, the content is durable and whole. */
export interface BlobStore {
  /** Throws `file.too-large` past `limit` bytes; nothing of it stays then. */
  put(portalId: PortalId, content: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>, limit: number): Promise<StoredBlob>
  /** The bytes from `start` to before `end`; all of it when not told. Throws `file.blob-missing`. */
  open(portalId: PortalId, sha256: string, range?: { readonly start: number; readonly end: number }): Promise<ReadableStream<Uint8Array>>
  has(portalId: PortalId, sha256: string): Promise<boolean>
}
