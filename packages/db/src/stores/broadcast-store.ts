import type { FieldValues, List, ListQuery, PortalId, RecordId, UserId } from '@tsuzuri/model'

/** One message of the firm to many portals. */
export interface Broadcast {
  readonly id: string
  readonly collection: string
  readonly title: string
  readonly fields: FieldValues
  readonly sentBy: UserId
  readonly sentByName: string
  readonly sentAt: Date
}

/** What becomes of it in one portal: a record, or the code of what stood against it; neither yet where it has still to arrive. */
export interface BroadcastTarget {
  readonly portalId: PortalId
  readonly recordId: RecordId | null
  readonly refused: string | null
}

export interface BroadcastStore {
  insert(broadcast: Broadcast, portalIds: readonly PortalId[]): Promise<void>
  get(id: string): Promise<Broadcast | null>
  /** Newest first; only those of one person when `sentBy` is told. */
  list(query: ListQuery & { readonly sentBy?: UserId | undefined }): Promise<List<Broadcast>>
  /** By portal id. */
  targets(id: string): Promise<readonly BroadcastTarget[]>
  /** Answers false when that portal's part was settled before: then nothing is written. */
  settle(id: string, target: BroadcastTarget): Promise<boolean>
}
