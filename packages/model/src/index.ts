export { type Actor, anonymousActor, roleIn, systemActor } from './actor.ts'
export { closingDaysSchema, type ClosingPeriod } from './closing-days.ts'
export { type PageComment, type PageThread, type PassageAnchor, type ThreadState, threadStates } from './comment.ts'
export type { Escalation, EscalationRule, EscalationTarget } from './escalation.ts'
export { type DriveLimits, usualDriveLimits } from './drive-limits.ts'
export type { DriveErasure, ErasureCertificate } from './drive-erasure.ts'
export { defineErrors, type ErrorKind, type Issue, TsuzuriError, type ValueConflict } from './errors.ts'
export type { FirmAdmin } from './firm-admin.ts'
export { type DomainEvent, type EventType, eventTypes, type NewEvent, type SubjectKind, subjectKinds } from './event.ts'
export { type FieldValue, type FieldValues, typedSpans } from './field.ts'
export {
  type DriveFile,
  type FileText,
  type FileVersion,
  type ScanState,
  scanStates,
  type TextOutcome,
  textOutcomes,
  type TextPart,
  type TextPlace,
} from './file.ts'
export {
  type CommentId,
  commentIdSchema,
  type FileId,
  fileIdSchema,
  type FileVersionId,
  fileVersionIdSchema,
  type PageId,
  pageIdSchema,
  type PortalId,
  portalIdSchema,
  type RecordId,
  recordIdSchema,
  type RevisionId,
  revisionIdSchema,
  type UserId,
  userIdSchema,
} from './ids.ts'
export { type CoverageStep, coverageSteps } from './coverage-step.ts'
export type { Freeze, FrozenBy } from './freeze.ts'
export { firstMoment, isInTime, lastMoment } from './in-time.ts'
export type { List, ListQuery } from './list.ts'
export { longest } from './longest.ts'
export { languageTags, type Locale, type Localized, locales } from './localized.ts'
export {
  type Notice,
  type NoticeChoice,
  type NoticeKind,
  noticeKinds,
  type NoticeMail,
  noticeMails,
  type NoticeSubject,
  usualMail,
} from './notice.ts'
export {
  type Page,
  type PageBody,
  type PageSketch,
  type Revision,
  type RevisionAuthor,
  type RevisionHead,
  type RevisionKind,
  revisionKinds,
} from './page.ts'
export { type Attestation, type AttestationKind, attestationKinds, type Publication } from './publication.ts'
export { personReadingSchema } from './person-reading.ts'
export type { PlannedValues } from './planned-values.ts'
export { type ExpectedPage, type Member, type Portal, type PortalMode, portalModes, usualCheckItems } from './portal.ts'
export type { FormerWords, PortalRecord, RecordChange, RecordComment } from './record.ts'
export { roleNames } from './role-names.ts'
export { clientRoles, firmRoles, type Role, roles, roleSchema, type Side, sideOf, sides, sideSchema, writingRoles } from './role.ts'
export { rowsOf } from './rows-of.ts'
export {
  type LatestChange,
  type SeenChange,
  seenChanges,
  type SeenKind,
  seenKinds,
  type SeenMark,
  type SeenShelf,
  type UnreadThing,
} from './seen.ts'
export { type Template, templates } from './template.ts'
export { turnRoles, type Turns } from './turn-roles.ts'
export { usualClosingDays } from './usual-closing-days.ts'
