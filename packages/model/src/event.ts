import type { FieldValue } from './field.ts'
import type { PortalId } from './ids.ts'

/** The types are permanent: audit trail, live updates, search and rules all read this one stream. */
export const eventTypes = [
  'portal.created',
  'portal.changed',
  'member.invited',
  'member.invitation-renewed',
  'member.invitation-revoked',
  'member.joined',
  'member.changed',
  'member.removed',
  'member.renamed',
  'key.created',
  'key.revoked',
  'page.created',
  'page.edited',
  'page.renamed',
  'page.moved',
  'page.trashed',
  'page.restored',
  'page.revision-cut',
  'page.revision-restored',
  'page.revision-named',
  'page.published',
  'page.frozen',
  'page.confirmed',
  'page.read',
  'page.reading-reminded',
  'page.commented',
  'page.comment-changed',
  'page.comment-removed',
  'page.comments-resolved',
  'page.comments-reopened',
  'record.created',
  'record.changed',
  'record.transitioned',
  'record.commented',
  'record.comment-changed',
  'record.comment-removed',
  'record.escalated',
  'record.trashed',
  'record.restored',
  'records.imported',
  'file.placed',
  'file.replaced',
  'file.trashed',
  'file.restored',
  'file.purged',
  'file.moved',
  'folder.made',
  'folder.moved',
  'folder.trashed',
  'file.scanned',
  'file.infected',
  'file.scan-refused',
  'file.text-read',
  'file.read',
  'drive.erasure-requested',
  'drive.erasure-withdrawn',
  'drive.erased',
  'session.opened',
  'session.refused',
  'session.closed',
  'second-factor.changed',
  'password.changed',
  'app-password.made',
  'app-password.revoked',
  'password.link-made',
  'password.reset',
  'calendar-feed.made',
  'calendar-feed.ended',
  'plan.followed',
] as const
export type EventType = (typeof eventTypes)[number]

export const subjectKinds = ['portal', 'member', 'key', 'page', 'record', 'file', 'folder', 'session'] as const
export type SubjectKind = (typeof subjectKinds)[number]

/** What happened, written in the transaction of the change itself. `seq` rises in commit order. */
export interface DomainEvent {
  readonly seq: number
  readonly id: string
  /** Null for what belongs to no portal (signing in). */
  readonly portalId: PortalId | null
  readonly type: EventType
  readonly subject: { readonly kind: SubjectKind; readonly id: string }
  /** The collection of a record's event, else null. */
  readonly collection: string | null
  readonly actor: { readonly kind: string; readonly id: string; readonly name: string }
  readonly data: Readonly<Record<string, FieldValue>>
  readonly at: Date
}
export type NewEvent = Pick<DomainEvent, 'type' | 'subject'> & {
  readonly collection?: string
  readonly data?: Readonly<Record<string, FieldValue>>
}
