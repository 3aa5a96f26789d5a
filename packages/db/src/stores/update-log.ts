import type { PageId } from '@tsuzuri/model'

export interface LoggedUpdate {
  /** Counts from 1 within the page, without gaps. */
  readonly seq: number
  readonly actorId: string
  readonly data: Uint8Array
  readonly at: Date
}
/** An update but for what it says. */
export type LogMark = Omit<LoggedUpdate, 'data'>

export interface LoadedLog {
  readonly snapshot: Uint8Array | null
  /** The last update that is in the snapshot; 0 without one. */
  readonly snapshotSeq: number
  readonly tail: readonly LoggedUpdate[]
}

/** Which of the single updates that are in a state stay all the same. */
export interface KeptUpdates {
  /** Not what is older than this. */
  readonly since: Date
  /** Of what is up to `counted` only the newest: so many, and no more bytes than that. */
  readonly newest?: { readonly counted: number; readonly rows: number; readonly bytes: number }
}

/** The append-only log of the live documents of one portal. */
export interface UpdateLog {
  /** Appends in order and answers the seq of the last. */
  append(pageId: PageId, updates: readonly Omit<LoggedUpdate, 'seq'>[]): Promise<number>
  head(pageId: PageId): Promise<number>
  load(pageId: PageId): Promise<LoadedLog>
  /** Every update up to and including `seq`, from the nearest snapshot at or before it; null when what is needed is gone. */
  loadAt(pageId: PageId, seq: number): Promise<LoadedLog | null>
  /** The single updates after `seq`, up to `upTo` where told, that are still kept, oldest first, merged or not: who wrote what. */
  since(pageId: PageId, seq: number, upTo?: number): Promise<readonly LoggedUpdate[]>
  /** Of the first `limit` of those: when each came, and from whom. */
  marks(pageId: PageId, seq: number, limit: number): Promise<readonly LogMark[]>
  /** Keeps the merged state of everything up to `seq`, and drops of the updates at or before it the oldest, which are not to be kept. */
  compact(pageId: PageId, seq: number, state: Uint8Array, kept: KeptUpdates): Promise<void>
  /** The pages that keep single updates from before that time, or more than so many. */
  agedPages(before: Date, rows: number): Promise<readonly PageId[]>
  /** Binds a Yjs client id to a person; the first binding stays. Answers whom it is bound to. */
  bindClient(pageId: PageId, clientId: number, actorId: string): Promise<string>
  clients(pageId: PageId): Promise<ReadonlyMap<number, string>>
}
