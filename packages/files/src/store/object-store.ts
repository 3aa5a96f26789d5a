export interface ObjectRange {
  readonly start: number
  /** The first byte that is not wanted; beyond the end of the object all that there is. */
  readonly end: number
}

/** What a store of objects says of one. */
export interface ObjectNote {
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly writtenAt: Date
}

/** Whole objects by name (`<portal>/…`), never changed in part. It knows nothing of what is in them. */
export interface ObjectStore {
  /**
   * Takes over the whole, flushed file at `path` under that name. Answers once it is durable; the file is gone then. What has the name already
   * holds the same: it stays as it lies, and is said to be written now.
   */
  take(name: string, path: string): Promise<void>
  /** Some bytes and the size of the whole object; null when there is none. What is opened must be read or cancelled. */
  open(name: string, range: ObjectRange): Promise<{ readonly size: number; readonly bytes: ReadableStream<Uint8Array> } | null>
  note(name: string): Promise<ObjectNote | null>
  /** Nothing happens when it is not there. */
  remove(name: string): Promise<void>
  /** All objects whose names begin with `<folder>/`, a few in memory at a time. */
  list(folder: string): AsyncIterable<ObjectNote>
  /** Rejects when it does not answer. */
  ping(): Promise<void>
}
