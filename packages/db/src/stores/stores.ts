import type { DomainEvent, PortalId } from '@tsuzuri/model'
import type { AcrossStore } from './across-store.ts'
import type { BroadcastStore } from './broadcast-store.ts'
import type { CalendarFeedStore } from './calendar-feed-store.ts'
import type { CommentStore } from './comment-store.ts'
import type { EscalationStore } from './escalation-store.ts'
import type { DavStore } from './dav-store.ts'
import type { ErasureStore } from './erasure-store.ts'
import type { EventStore } from './event-store.ts'
import type { FileStore } from './file-store.ts'
import type { FreezeStore } from './freeze-store.ts'
import type { FolderStore } from './folder-store.ts'
import type { IdempotencyStore } from './idempotency-store.ts'
import type { KeyStore } from './key-store.ts'
import type { JobStore } from './job-store.ts'
import type { ListViewStore } from './list-view-store.ts'
import type { LogStore } from './log-store.ts'
import type { ImportStore } from './import-store.ts'
import type { InvitationStore } from './invitation-store.ts'
import type { NoticeStore } from './notice-store.ts'
import type { PasswordLinkStore } from './password-link-store.ts'
import type { FollowedPlan, PlanStore } from './plan-store.ts'
import type { PageStore } from './page-store.ts'
import type { PublicationStore } from './publication-store.ts'
import type { PortalStore } from './portal-store.ts'
import type { RecordStore } from './record-store.ts'
import type { RevisionStore } from './revision-store.ts'
import type { SavedSearchStore } from './saved-search-store.ts'
import type { SeenStore } from './seen-store.ts'
import type { TicketStore } from './ticket-store.ts'
import type { UpdateLog } from './update-log.ts'

/** What belongs to one portal. There is no way to these but through the portal's id. */
export interface PortalStores {
  readonly pages: PageStore
  readonly updates: UpdateLog
  readonly revisions: RevisionStore
  readonly publications: PublicationStore
  readonly comments: CommentStore
  readonly records: RecordStore
  readonly imports: ImportStore
  readonly listViews: ListViewStore
  readonly escalations: EscalationStore
  readonly plans: PlanStore
  readonly freezes: FreezeStore
  readonly files: FileStore
  readonly folders: FolderStore
  readonly dav: DavStore
  readonly seen: SeenStore
}

export interface Stores {
  readonly portals: PortalStore
  readonly invitations: InvitationStore
  readonly passwordLinks: PasswordLinkStore
  readonly followedPlans: () => Promise<readonly FollowedPlan[]>
  readonly calendarFeeds: CalendarFeedStore
  readonly keys: KeyStore
  readonly erasures: ErasureStore
  readonly savedSearches: SavedSearchStore
  readonly idempotency: IdempotencyStore
  readonly tickets: TicketStore
  readonly events: EventStore
  readonly jobs: JobStore
  readonly notices: NoticeStore
  readonly broadcasts: BroadcastStore
  in(portalId: PortalId): PortalStores
  /** Reads over several portals, for whoever has a right in each of them. */
  across(portalIds: readonly PortalId[]): AcrossStore
}

/** An open database. */
export interface Store {
  readonly dialect: 'sqlite' | 'postgres'
  /** Reads outside of any unit of work. */
  readonly read: Stores
  /**
   * One transaction: all that `work` writes, or nothing. SQLite has one writer behind a queue and commits with
   * `synchronous=FULL`. A unit inside a unit joins the outer one. Once it answered, the write is durable; on SQLite one that does not
   * `last` may be lost with the machine's power, whole: for what can be made anew from what lasts, and is written often.
   */
  unit<Answer>(work: (tx: Stores) => Promise<Answer>, how?: { readonly lasts: boolean }): Promise<Answer>
  /** The logs of live documents, appended to outside of units. */
  readonly log: LogStore
  /** Called after each commit with the events it wrote, in order. Answers how to stop. */
  onCommit(listener: (events: readonly DomainEvent[]) => void): () => void
  /** Rejects when the database does not answer. */
  ping(): Promise<void>
  close(): Promise<void>
}
