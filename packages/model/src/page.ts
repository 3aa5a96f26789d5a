import type { FieldValues } from './field.ts'
import type { FrozenBy } from './freeze.ts'
import type { PageId, PortalId, RevisionId } from './ids.ts'

/** A place in the portal's tree, with a type, fields and a live document. */
export interface Page {
  readonly id: PageId
  readonly portalId: PortalId
  /** Null at the top of the tree. */
  readonly parentId: PageId | null
  /** One segment of the address, in NFC; readable, Japanese too. */
  readonly slug: string
  /** Slugs from the top joined by `/`, without a leading slash. The home page has the slug `home`. */
  readonly path: string
  readonly title: string
  /** A page type's name, as a plugin declares it. */
  readonly type: string
  /** Order among siblings. */
  readonly position: number
  readonly fields: FieldValues
  /** Rises by one with each change of the page's place, name, type or state; what `If-Match` compares. */
  readonly version: number
  /** The last update of the live document that `body`, `fields` and search show. */
  readonly headSeq: number
  /**
   * Which history of the live document it is: 1, or the second since 1970 in which a backup last took the place of what was
   * there. Documents of two histories must never be merged.
   */
  readonly epoch: number
  readonly createdBy: string
  readonly updatedBy: string
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly trashedAt: Date | null
  /** The revision that clients read where the page's type is published, and when it became that; null as long as there was none. */
  readonly publishedNumber: number | null
  readonly publishedAt: Date | null
  /** The last update of the live document that is in it. */
  readonly publishedSeq: number | null
  readonly publishedFields: FieldValues | null
  /** What was accepted with it, after which neither its text nor its name is changed; null for most. */
  readonly frozenBy: FrozenBy | null
}

/** What a page says, as of one update of its live document. */
export interface PageBody {
  readonly pageId: PageId
  readonly seq: number
  /** The document as ProseMirror JSON. */
  readonly content: unknown
  readonly fields: FieldValues
  /** The dialect's text, front matter left out. */
  readonly markdown: string
  /** Plain text for search. */
  readonly text: string
}

/** What can be told of a page's text without reading it again. */
export interface PageSketch {
  readonly pageId: PageId
  /** The update of the live document as of which it was made. */
  readonly seq: number
  /** Characters of the text, without white space. */
  readonly size: number
  /** MinHash of what its longer paragraphs say, 32 bits each; empty where they say too little to be held against another page's. */
  readonly signature: Uint8Array
  /** The addresses it links to that begin with `/p/`, and the fields of pages it shows (`:field[給与規程#支給日]`), each once. */
  readonly links: readonly string[]
}

export const revisionKinds = ['auto', 'manual', 'write', 'import', 'restore', 'publish'] as const
export type RevisionKind = (typeof revisionKinds)[number]

export interface RevisionAuthor {
  readonly id: string
  readonly name: string
  /** Characters this author wrote and took away since the revision before. */
  readonly inserted: number
  readonly deleted: number
}

/** A state of a page's text and fields, which is never changed. `number` counts from 1 within the page. */
export interface Revision {
  readonly id: RevisionId
  readonly portalId: PortalId
  readonly pageId: PageId
  readonly number: number
  readonly kind: RevisionKind
  readonly title: string
  /** The page's type then; null in versions that are older than this being kept. */
  readonly type: string | null
  /** What people call it, as «第1版 確定»; null for most. The one thing of a revision that can be changed later. */
  readonly name: string | null
  /** What was changed, in the words of whoever changed it. */
  readonly message: string
  readonly fields: FieldValues
  readonly markdown: string
  readonly authors: readonly RevisionAuthor[]
  /** The live document's last update that is in it. */
  readonly seq: number
  readonly createdAt: Date
}
/** A revision but for what it says, which can be long. */
export type RevisionHead = Omit<Revision, 'fields' | 'markdown'>
