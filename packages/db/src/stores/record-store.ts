import type { CommentId, FileVersionId, List, ListQuery, PortalRecord, RecordChange, RecordComment, RecordId, Side } from '@tsuzuri/model'

export interface RecordFilter extends ListQuery {
  readonly collection: string
  /** Any of these states. */
  readonly states?: readonly string[] | undefined
  readonly assignee?: string | undefined
  readonly ball?: Side | undefined
  /** Part of the title or of the record's text, letters' case and width aside. */
  readonly q?: string | undefined
  /** On the record's time, as it was inserted or updated with: `from` ≤ time < `to`. */
  readonly from?: Date | undefined
  readonly to?: Date | undefined
  /** `startsAt` is the order of the records' time; `number` is for collections whose records have one. */
  readonly order: {
    readonly by: 'createdAt' | 'updatedAt' | 'startsAt' | 'dueAt' | 'number' | 'title' | 'state'
    readonly direction: 'ascending' | 'descending'
  }
  readonly trashed?: boolean | undefined
}
export type RecordPatch = Partial<
  Pick<
    PortalRecord,
    'title' | 'state' | 'ball' | 'ballSince' | 'assignee' | 'startsAt' | 'dueAt' | 'fields' | 'version' | 'updatedAt' | 'trashedAt'
  >
> & { readonly text?: string; readonly time?: Date }

export interface ChangeQuery extends ListQuery {
  /** Of these names alone. */
  readonly of?: readonly string[] | undefined
  /** What came after this version. */
  readonly since?: number | undefined
  readonly newestFirst?: boolean | undefined
}
export interface CommentsQuery extends ListQuery {
  /** Those alone that are not firm only. */
  readonly shared?: boolean | undefined
  readonly newestFirst?: boolean | undefined
}
export type CommentPatch = Partial<Pick<RecordComment, 'body' | 'former' | 'mentions' | 'editedAt' | 'removedAt'>>

/** The records of one portal, of all collections. */
export interface RecordStore {
  /**
   * `text` is what `q` looks into beside the title. `time` is what `from`, `to` and the order of time look at: `startsAt` unless
   * told, or `createdAt` where that is empty.
   */
  insert(record: PortalRecord, text: string, time?: Date): Promise<void>
  /** Many at once, as `insert` does each. */
  insertAll(rows: readonly { readonly record: PortalRecord; readonly text: string; readonly time: Date }[]): Promise<void>
  get(id: RecordId): Promise<PortalRecord | null>
  byNumber(collection: string, number: number): Promise<PortalRecord | null>
  list(filter: RecordFilter): Promise<List<PortalRecord>>
  /** The live records in whose fields one of the ids stands, of all collections, as far as they were changed at or after `since`. */
  naming(ids: readonly string[], since: Date): Promise<readonly PortalRecord[]>
  /** The same of one id, the oldest record first, in portions. */
  pointing(id: string, since: Date, query: ListQuery): Promise<List<PortalRecord>>
  /** Whether a record has one of these ids in its fields; those in the trash count, since they may come back. */
  holdAny(ids: readonly string[]): Promise<boolean>
  /** The live records whose field `parent` names one of these, the oldest first. */
  parts(ids: readonly RecordId[]): Promise<readonly PortalRecord[]>
  update(id: RecordId, patch: RecordPatch): Promise<PortalRecord>
  /** The live and trashed ones of a collection that have one of these ids or numbers, in no order. */
  some(
    collection: string,
    named: { readonly ids: readonly RecordId[]; readonly numbers: readonly number[] },
  ): Promise<readonly PortalRecord[]>
  /** The next public number of a collection, the first of `count` that are given; a number once given is never given again. */
  nextNumber(collection: string, count?: number): Promise<number>
  addChanges(changes: readonly RecordChange[]): Promise<void>
  /** Oldest first, unless told. */
  changes(id: RecordId, query: ChangeQuery): Promise<List<RecordChange>>
  addComment(comment: RecordComment): Promise<void>
  comment(id: CommentId): Promise<RecordComment | null>
  /** The comments to which one of these versions of files is attached, those that were taken back too, as far as they were written at or after `since`. */
  commentsHolding(versions: readonly FileVersionId[], since: Date): Promise<readonly RecordComment[]>
  updateComment(id: CommentId, patch: CommentPatch): Promise<RecordComment>
  /** Oldest first, unless told. */
  comments(id: RecordId, query: CommentsQuery): Promise<List<RecordComment>>
  /** Has one person each follow many records. */
  watchAll(rows: readonly { readonly id: RecordId; readonly userId: string }[], at: Date): Promise<void>
  /** Has people follow a record, each once. */
  watch(id: RecordId, userIds: readonly string[], at: Date): Promise<void>
  unwatch(id: RecordId, userId: string): Promise<void>
  /** The user ids of those who follow it, whoever began first first. */
  watchers(id: RecordId): Promise<readonly string[]>
}
