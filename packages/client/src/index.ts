export { address } from './address.ts'
export type {
  AuditRow,
  ChangeView,
  CommentView,
  Desk,
  DeskFile,
  DeskPortal,
  FileVersionView,
  FileView,
  Items,
  Me,
  PageNode,
  PageOutline,
  PageTypeInfo,
  PageView,
  PortalSummary,
  PortalView,
  RecordView,
  TurnView,
  ReferenceView,
  PartsView,
  ReferrerView,
  WaitingCounts,
  WaitingRow,
  WatcherView,
  WithReferences,
} from './answers.ts'
export type { CollectionInfo, FieldInfo, StateInfo, TransitionInfo } from './collection-answers.ts'
export type { EscalationRuleView, EscalationView } from './escalation-answers.ts'
export type { BroadcastPartView, BroadcastView, SendBroadcastInput } from './broadcast-answers.ts'
export type { NoticeChoicesView, NoticeView } from './notice-answers.ts'
export type { UnreadAsked, UnreadCountsView, UnreadView } from './unread-answers.ts'
export type { NewPassage } from './comment-addresses.ts'
export type { PassageView, ThreadView } from './comment-answers.ts'
export type { FirmAdminView, InvitationLink, InvitationView, MemberView, OpenInvitation, PasswordLinkView } from './member-answers.ts'
export { ApiError } from './api-error.ts'
export { type Client, createClient } from './create-client.ts'
export { etagOf } from './etag-of.ts'
export type { BulkOutcome, Turn, WaitingFilter } from './record-addresses.ts'
export type { AppPasswordView, CreatedAppPassword } from './app-password-answers.ts'
export type { CreatedKey, KeyView } from './key-answers.ts'
export type { SavedSearchView, SaveSearchInput } from './saved-search-view.ts'
export type { CalendarFeedView } from './calendar-feed-view.ts'
export type { PlanChangeView, PlanView } from './plan-answers.ts'
export type { OwnSession } from './own-session.ts'
export type { FreezeView } from './freeze-view.ts'
export type { CoverageAnswer, CoverageFindingView, CoverageRowView, CoverageSum } from './coverage-answers.ts'
export type { AwaitedConfirmation, PublicationInfo, ReaderInfo, Standing } from './publication-answers.ts'
export type { Fetcher } from './send.ts'
export type {
  AuthoredBlock,
  AuthorNote,
  BlockChange,
  FieldChange,
  PageAuthors,
  RestoredPage,
  RevisionDiff,
  RevisionInfo,
  ShownBlock,
  Word,
} from './revision-answers.ts'
export type { FacetCount, Marked, SearchAnswer, SearchHit, SearchProposal } from './search-answers.ts'
export type { Wire } from './wire.ts'
export type { FileHolderView, FilePreviewView } from './file-answers.ts'
export type { ImportFlawView, ImportView } from './import-answers.ts'
export type { ListViewInfo } from './list-view-addresses.ts'
