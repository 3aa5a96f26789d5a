import type {
  DomainEvent,
  DriveFile,
  FieldValue,
  FileVersion,
  Localized,
  Locale,
  Member,
  Page,
  Portal,
  PortalRecord,
  RecordChange,
  RecordComment,
  Revision,
  RevisionAuthor,
  Role,
  Side,
} from '@tsuzuri/model'
import type { Wire } from './wire.ts'

export interface Items<Item> {
  readonly items: readonly Item[]
  readonly next: string | null
}

export interface PortalSummary extends Pick<Wire<Portal>, 'id' | 'slug' | 'name' | 'accent'> {
  readonly role: Role
}

export interface Me {
  readonly person: { readonly id: string; readonly name: string; readonly email: string; readonly locale: Locale } | null
  readonly firmAdmin: boolean
  readonly portals: readonly PortalSummary[]
  /** Whether the person has a second factor switched on. */
  readonly secondFactor: boolean
}

/** Where I am signed in. */
export interface OwnSession {
  readonly id: string
  readonly current: boolean
  /** What the browser calls itself; may be empty. */
  readonly userAgent: string
  readonly begunAt: string
  readonly seenAt: string
}

export interface InvitationView {
  readonly portal: { readonly name: string }
  readonly email: string
  readonly name: string
  readonly role: Role
}

export interface PageView {
  readonly page: Wire<Page>
  readonly html: string
  /** The page type's fields as a table; empty when the type has none. */
  readonly fieldsHtml: string
  readonly headings: readonly { readonly level: number; readonly text: string; readonly id: string }[]
  /** Of the content. The page's place and name have a version of their own. */
  readonly etag: string
  /** Collections (and `files`) shown in the page's blocks. */
  readonly sources: readonly string[]
  readonly revision: { readonly number: number; readonly createdAt: string; readonly authors: readonly Wire<RevisionAuthor>[] } | null
  /** The former path by which the page was asked for, when it has moved. */
  readonly redirectedFrom: string | null
  readonly may: { readonly edit: boolean; readonly create: boolean; readonly move: boolean; readonly trash: boolean }
}

export interface PageTypeInfo {
  readonly name: string
  readonly label: Localized
  readonly fields: Readonly<Record<string, FieldInfo>>
  readonly may: { readonly create: boolean }
}

export type RevisionInfo = Wire<Omit<Revision, 'markdown' | 'fields'>>
export interface Word {
  readonly text: string
  readonly op: 'same' | 'added' | 'removed'
}
export interface BlockChange {
  readonly kind: 'same' | 'added' | 'removed' | 'changed'
  readonly before?: string
  readonly after?: string
  readonly words?: readonly Word[]
  /** The block as it is read, with what changed in it marked. */
  readonly html?: string
}
export interface FieldChange {
  readonly field: string
  readonly before: FieldValue
  readonly after: FieldValue
}
export interface RevisionDiff {
  readonly fields: readonly FieldChange[]
  readonly blocks: readonly BlockChange[]
}

export interface FieldInfo {
  readonly kind: string
  readonly label: Localized
  readonly help?: Localized
  readonly required?: boolean
  readonly many?: boolean
  readonly choices?: Readonly<Record<string, Localized>>
}
export interface StateInfo {
  readonly label: Localized
  readonly ball: Side | null
  readonly final?: boolean
}
/** A collection as its plugin declares it, as far as showing it goes. */
export interface CollectionInfo {
  readonly name: string
  readonly label: Localized
  readonly columns: Readonly<
    Partial<Record<'title' | 'assignee' | 'startsAt' | 'dueAt', { readonly label: Localized; readonly required?: boolean }>>
  >
  readonly fields: Readonly<Record<string, FieldInfo>>
  readonly states: Readonly<Record<string, StateInfo>>
  readonly initial: string
  readonly numbered: boolean
  readonly may: { readonly create: boolean }
}
/** A state a row may go to now. */
export interface TransitionInfo {
  readonly to: string
  readonly label: Localized
  /** What must be filled for it: fields by name, columns, or `comment`. */
  readonly requires: readonly string[]
}

export interface RecordView extends Wire<PortalRecord> {
  readonly may: {
    readonly update: boolean
    readonly comment: boolean
    readonly trash: boolean
    readonly restore: boolean
    readonly transitions: readonly TransitionInfo[]
  }
}
/** What an id in a row's field stands for. */
export interface ReferenceView {
  readonly kind: 'page' | 'record' | 'file-version'
  readonly id: string
  readonly title: string
  readonly href: string
  /** Of a file: which version. */
  readonly version?: number
}
/** What the ids among the values stand for; what is gone or not to be seen is left out. */
export interface WithReferences {
  readonly references: readonly ReferenceView[]
}
export type ChangeView = Wire<RecordChange>
export type CommentView = Wire<RecordComment>

export type FileView = Wire<DriveFile>
export type FileVersionView = Wire<FileVersion>

export interface Marked {
  readonly text: string
  readonly marked: boolean
}
export interface SearchHit {
  readonly ref: string
  /** `page`, `record` or `file`; a record also says its collection. */
  readonly kind: string
  readonly collection: string | null
  /** The portal's slug. */
  readonly portal: string
  /** From the site's root. */
  readonly href: string
  readonly title: readonly Marked[]
  readonly snippet: readonly Marked[]
}
export interface SearchAnswer extends Items<SearchHit> {
  readonly total: number
  /** Number of hits by kind, as if no kind had been chosen. */
  readonly facets: { readonly kind: Readonly<Record<string, number>> }
}

export interface DeskPortal {
  readonly slug: string
  readonly name: string
  readonly role: Role
  /** Open rows by whose turn it is. */
  readonly open: { readonly firm: number; readonly client: number }
  readonly late: number
  readonly newFiles: number
}
export interface WaitingRow {
  /** The portal's slug. */
  readonly portal: string
  readonly collection: string
  readonly id: string
  readonly number: number | null
  readonly title: string
  readonly state: string
  readonly ball: Side | null
  readonly ballSince: string | null
  readonly dueAt: string | null
  readonly late: boolean
  /** From the site's root. */
  readonly href: string
}
export interface DeskFile extends FileView {
  /** The portal's slug. */
  readonly portal: string
}
export interface Desk {
  readonly portals: readonly DeskPortal[]
  readonly waiting: readonly WaitingRow[]
  readonly files: readonly DeskFile[]
  readonly next: string | null
}

export interface PortalView extends Wire<Portal> {
  readonly role: Role
}
export type PageNode = Wire<Page>
/** What stands around every page of a portal. */
export interface PortalShell {
  readonly me: Me
  readonly portal: PortalView
  /** Parents before children, siblings in their order. */
  readonly pages: readonly PageNode[]
  /** How many records wait for each side. */
  readonly waiting: Readonly<Record<Side, number>>
}
export interface MemberView extends Wire<Member> {
  /** The state a change is made on. */
  readonly etag: string
  /** The roles I may give this member, and whether I may take it out of the portal. */
  readonly may: { readonly roles: readonly Role[]; readonly remove: boolean }
}
/** An invitation nobody has used yet. */
export interface OpenInvitation {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly role: Role
  /** Null when it was no person, but a key or the command line. */
  readonly invitedByName: string | null
  /** When its link was made, and until when it works. */
  readonly madeAt: string
  readonly expiresAt: string
  /** The state a change is made on. */
  readonly etag: string
}
/** An API key that works; its secret is not among this. */
export interface KeyView {
  readonly id: string
  readonly name: string
  readonly role: Role
  /** What it begins with. */
  readonly start: string
  readonly createdAt: string
  readonly usedAt: string | null
}
/** The secret is told once. */
export interface CreatedKey {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly secret: string
}
/** The link is told once. */
export interface InvitationLink {
  readonly name: string
  readonly link: string
}
export type AuditRow = Wire<DomainEvent>
