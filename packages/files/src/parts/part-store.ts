import type { PortalId } from '@tsuzuri/model'

/** A content that arrives in parts: whose it is, and how it is called meanwhile. */
export interface PartPlace {
  readonly portalId: PortalId
  /** Two names that can be names of folders. */
  readonly owner: string
  readonly name: string
}

export interface ArrivedParts {
  /** What `describe` was told. */
  readonly description: string
  /** Bytes of content that have arrived. Where a part was cut off, or is just being written, some of it may have to be sent again. */
  readonly size: number
}

/** Where contents wait that arrive in parts, until they are whole: like those that are, sealed by their portal's key while they are received. */
export interface PartStore {
  /** Begins a content with what has to be known of it, or notes that anew. Throws `drive-key.destroyed`. */
  describe(place: PartPlace, description: string): Promise<void>
  /** Null where there is none, or where what is known of it is damaged: it is swept by its age. */
  look(place: PartPlace): Promise<ArrivedParts | null>
  /** Mends what was cut off, and answers how many bytes there are, in how many parts. Nobody may be adding to it. */
  settle(place: PartPlace): Promise<{ readonly size: number; readonly parts: number }>
  /**
   * Adds a part at the end, which is at `start`, and answers how many bytes it has once they are on the disk. When `content` breaks, what came before
   * stays, and the break is thrown. Throws `file.no-room` when the disk is full.
   */
  add(place: PartPlace, start: number, content: AsyncIterable<Uint8Array>): Promise<number>
  /** All that has arrived, in order. Throws `file.parts-damaged`, also when in the end it is not `whole` bytes. */
  read(place: PartPlace, whole: number): AsyncIterable<Uint8Array>
  /** Forgets a content, also one that is half there. */
  remove(place: PartPlace): Promise<void>
  /** The names of those somebody has begun, in order. */
  list(owner: Omit<PartPlace, 'name'>): Promise<readonly string[]>
  /** Forgets what was described before that time, and all of portals whose key was destroyed. */
  sweep(before: Date): Promise<void>
}
