import type {
  DomainEvent,
  DriveFile,
  FileVersion,
  Localized,
  Locale,
  Page,
  Portal,
  PortalRecord,
  RecordChange,
  RecordComment,
  RevisionAuthor,
  Role,
  Side,
} from '@tsuzuri/model'
import type { FieldInfo, TransitionInfo } from './collection-answers.ts'
import type { PublicationInfo } from './publication-answers.ts'
import type { Wire } from './wire.ts'

export interface Items<Item> {
  readonly items: readonly Item[]
  readonly next: string | null
}

export interface PortalSummary extends Pick<Wire<Portal>, 'id' | 'slug' | 'name' | 'accent'> {
  readonly role: Role
}

export interface Me {
  readonly person: {
    readonly id: string
    readonly name: string
    /** How the name is read, in hiragana; may be empty. */
    readonly reading: string
    readonly email: string
    readonly locale: Locale
  } | null
  readonly firmAdmin: boolean
  readonly portals: readonly PortalSummary[]
  /** Whether the person has a second factor switched on. */
  readonly secondFactor: boolean
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
  /** Custom elements that upgrade the page's blocks. */
  readonly elements: readonly string[]
  readonly revision: { readonly number: number; readonly createdAt: string; readonly authors: readonly Wire<RevisionAuthor>[] } | null
  /** The former path by which the page was asked for, when it has moved. */
  readonly redirectedFrom: string | null
  /** The types that a page may be made of. */
  readonly creatable: readonly Pick<PageTypeInfo, 'name' | 'label'>[]
  readonly may: {
    readonly edit: boolean
    readonly comment: boolean
    readonly create: boolean
    readonly move: boolean
    readonly trash: boolean
    readonly readDraft: boolean
    readonly publish: boolean
    readonly confirm: boolean
  }
  /** `draft`: as it is typed; `published`: as clients read it. */
  readonly version: 'draft' | 'published'
  /** Null where the page's type is not published. */
  readonly publication: PublicationInfo | null
}

export interface PageTypeInfo {
  readonly name: string
  readonly label: Localized
  readonly published: boolean
  readonly confirmed: boolean
  readonly acknowledged: boolean
  readonly fields: Readonly<Record<string, FieldInfo>>
  readonly may: { readonly create: boolean }
}

/** Whose turn a row is, and since when. */
export interface TurnView {
  readonly side: Side
  /** Whoever is assigned and can bring it on; null where nobody holds it. */
  readonly person: { readonly id: string; readonly name: string } | null
  readonly since: string
  /** Business days of the portal since then; 0 on the same day. */
  readonly businessDays: number
}

export interface RecordView extends Wire<PortalRecord> {
  /** Null where nobody has the ball. */
  readonly turn: TurnView | null
  readonly late: boolean
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
/** Somebody who follows a row. */
export interface WatcherView {
  readonly userId: string
  readonly name: string
}

export type FileView = Wire<DriveFile>
export type FileVersionView = Wire<FileVersion>

export interface DeskPortal {
  readonly slug: string
  readonly name: string
  readonly role: Role
  /** Open rows by whose turn it is. */
  readonly open: { readonly firm: number; readonly client: number }
  /** Of the firm's, those assigned to the visitor or to nobody. */
  readonly mine: number
  readonly timeZone: string
  readonly late: number
  readonly newFiles: number
  readonly newContacts: number
  /** Of the running month; null where the contract holds none. */
  readonly hours: { readonly used: number; readonly contracted: number } | null
}
/** How many rows of a portal wait for each side, and of these for the visitor. */
export interface WaitingCounts extends Readonly<Record<Side, number>> {
  readonly mine: number
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
  /** Null where nobody is assigned. */
  readonly assigneeName: string | null
  readonly turn: TurnView | null
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
export interface DaysOffAnswer {
  readonly items: readonly { readonly day: string; readonly kind: 'holiday' | 'closing'; readonly name: Localized }[]
  /** The last day up to which holidays are known. */
  readonly knownUntil: string
}
export type PageNode = Wire<Page>
/** A page as the tree beside every page names it. */
export type PageOutline = Pick<PageNode, 'id' | 'parentId' | 'path' | 'title'>
/** What stands around every page of a portal. */
export interface PortalShell {
  readonly me: Me
  readonly portal: PortalView
  /** Parents before children, siblings in their order. */
  readonly pages: readonly PageOutline[]
  readonly waiting: WaitingCounts
}
export type AuditRow = Wire<DomainEvent>

/** The parts of a row; `sum` leaves out those that were given up. */
export interface PartsView extends Items<Omit<RecordView, 'may'>> {
  readonly sum: { readonly count: number; readonly done: number; readonly fields: Readonly<Record<string, number>> }
}

/** A row that points to a page or another row, and the field by which it does. */
export interface ReferrerView {
  readonly id: string
  readonly collection: string
  readonly number: number | null
  readonly title: string
  readonly state: string
  readonly field: string
  /** From the site's root. */
  readonly href: string
}
