export { address } from './address.ts'
export type {
  AuditRow,
  BlockChange,
  ChangeView,
  CollectionInfo,
  CommentView,
  Desk,
  DeskFile,
  DeskPortal,
  FieldChange,
  FieldInfo,
  FileVersionView,
  FileView,
  InvitationLink,
  InvitationView,
  Items,
  Marked,
  Me,
  MemberView,
  OpenInvitation,
  OwnSession,
  PageNode,
  PageTypeInfo,
  PageView,
  PortalSummary,
  PortalView,
  RecordView,
  ReferenceView,
  RevisionDiff,
  RevisionInfo,
  SearchAnswer,
  SearchHit,
  StateInfo,
  TransitionInfo,
  WaitingRow,
  WithReferences,
  Word,
} from './answers.ts'
export { ApiError } from './api-error.ts'
export { type Client, createClient } from './create-client.ts'
export { etagOf } from './etag-of.ts'
export type { Fetcher } from './send.ts'
export type { Wire } from './wire.ts'
