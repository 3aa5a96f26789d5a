import type { PortalId, Side } from '@tsuzuri/model'

export const searchKinds = ['page', 'record', 'file', 'member'] as const
export type SearchKind = (typeof searchKinds)[number]

/** Who finds a document: both sides, the firm's people alone, or clients alone, whose side of a thing it tells that says more to the firm. */
export type SearchAudience = 'all' | Side

/** What search knows of one thing. The whole of it is replaced at each change. */
export interface SearchDocument {
  /** Names the document for good: `page:<id>`, `record:<id>`, `file:<id>`, `member:<portal>.<user>`; `page:<id>.firm` what the firm alone finds of a thing that clients find too. */
  readonly ref: string
  readonly portalId: PortalId
  readonly kind: SearchKind
  /** The collection of a record, else null. */
  readonly collection: string | null
  readonly title: string
  /**
   * Plain text. What a client must not read of a thing has that thing told twice: by a document for the firm that says all of it, and by one for
   * clients that says the rest.
   */
  readonly body: string
  /** Where parts of the body stand, in order, each from a place in the body up to the next. */
  readonly places?: readonly SearchPlace[]
  /** How the names in it are read, in kana, one to a line: `タカハシ タロウ`. Searched, never shown. */
  readonly reading?: string
  /** The name of who wrote it, else null. It is chosen and counted by, not searched. */
  readonly author?: string | null
  readonly audience: SearchAudience
  /** The state of a record (`open`), else null. Handed back with the hit, not searched. */
  readonly state: string | null
  /** The path within the portal, from `/`. */
  readonly href: string
  readonly updatedAt: Date
}

/** Where something stands in a thing: a page or slide by its number, a sheet by its name, below headings (`給与 › 締日`) of it or of what was published of it, in somebody's comment, in a field that is firm only. */
export interface SearchPlace {
  /** In UTF-16 units of the body. */
  readonly from: number
  readonly kind: 'page' | 'sheet' | 'slide' | 'heading' | 'published' | 'comment' | 'firm'
  readonly name: string
  /** What to add to the path of the thing to get there: `#締日`, `?resolved#comment-…`. */
  readonly at?: string
}

export type SearchOp =
  | { readonly op: 'put'; readonly document: SearchDocument }
  | { readonly op: 'remove'; readonly ref: string }
  /** Forgets one portal, or everything when no portal is named. */
  | { readonly op: 'clear'; readonly portalId?: PortalId }

/** Text as written, cut into pieces. Joined, the pieces are the original (a title) or one stretch of it (a snippet). Never HTML. */
export type Marked = readonly { readonly text: string; readonly marked: boolean }[]

export interface SearchQuery {
  /**
   * As typed. Words are joined by AND; `"as written"`; `-without`. Whatever it holds, the answer is plain and nothing is thrown. Where it is
   * empty, all that is chosen below is found, newest first; nothing where nothing is chosen.
   */
  readonly text: string
  /** The portals to look in: those the asking person may read, and no other. None: no hits. */
  readonly portalIds: readonly PortalId[]
  /** The side the asking person stands on. A client never finds, counts or sees what is for the firm. */
  readonly side: Side
  readonly kinds?: readonly SearchKind[]
  /** Records of these collections, beside what `kinds` names; all kinds and collections when neither is given. */
  readonly collections?: readonly string[]
  /** Records in one of these states. */
  readonly states?: readonly string[]
  /** By somebody whose name holds one of these. */
  readonly authors?: readonly string[]
  /** Nothing in one of these states, and nothing by one of these. */
  readonly without?: { readonly states?: readonly string[]; readonly authors?: readonly string[] }
  /** Whether to count all facets; else only kinds are. */
  readonly facets?: boolean
  /** Last changed at this moment or later. */
  readonly from?: Date
  /** Last changed before this moment. */
  readonly to?: Date
  /** What the asking person opens, by ref, dearest first: it comes before others that hold the words as well. The first hundred count. */
  readonly opened?: readonly string[]
  /** How many hits at most, up to 200. 0: they are counted only. */
  readonly limit: number
  readonly offset?: number
}

export interface SearchHit {
  readonly ref: string
  readonly portalId: PortalId
  readonly kind: SearchKind
  readonly collection: string | null
  readonly state: string | null
  readonly author: string | null
  readonly href: string
  readonly title: Marked
  readonly snippet: Marked
  /** Where the longest mark of the snippet stands, in what is told by places; else null. */
  readonly place: Omit<SearchPlace, 'from'> | null
  readonly updatedAt: Date
}

/**
 * How loosely the words were taken. `strict`: every hit holds every word. `typo`: every word, after mending spelling.
 * `relaxed`: nothing holds every word; these hold a good part of what was typed.
 */
export type SearchTier = 'strict' | 'typo' | 'relaxed'

/** How many are found, each counted as if nothing of its own sort were chosen, so that a person sees what another choice would find. */
export interface SearchFacets {
  readonly kind: Readonly<Record<SearchKind, number>>
  /** The rest stands there when the query asks for it, most frequent first. Records by collection; what has none is left out. */
  readonly collection?: FacetCounts
  readonly state?: FacetCounts
  /** The twenty most frequent. */
  readonly author?: FacetCounts
  /** By portal id. */
  readonly portal?: FacetCounts
}
export type FacetCounts = readonly { readonly value: string; readonly count: number }[]

export interface SearchAnswer {
  /** Best first. */
  readonly hits: readonly SearchHit[]
  /** Where only a few hold every word of a longer query: what comes close, best first, neither counted nor continued. Show it apart. */
  readonly near?: readonly SearchHit[]
  /** All that was found within what the query chooses. */
  readonly total: number
  readonly tier: SearchTier
  readonly facets: SearchFacets
  readonly tookMs: number
  /** What has ranked the hits: the name of an index. */
  readonly engine: string
  /** Why the answer is less than usual; null: it is not. */
  readonly degraded: SearchDegraded | null
}

/**
 * `filling`: the index is being filled and knows a part only. `second-engine-away`: another one that helps with the order of the hits did not
 * answer in time. `too-long`: it would have taken longer than a search may, and was ended; nothing is told of what it would have found.
 */
export type SearchDegraded = 'filling' | 'second-engine-away' | 'too-long'

/** What an index holds, without its words. */
export interface HeldDocument {
  readonly ref: string
  readonly portalId: PortalId
  /** `documentDigest` of what was put. */
  readonly digest: string
}

/** An index being made anew while it answers. */
export interface Rebuilding {
  /** Puts each as if it had not been there. Throws what `apply` throws, and then has put none of them. */
  put(documents: readonly SearchDocument[]): Promise<void>
  /** Forgets whatever was not put, and sets the cursor to where the stream has to be applied from. */
  finish(): Promise<void>
}

export interface SearchHealth {
  readonly ready: boolean
  readonly documents: number
  readonly cursor: number
  /** Why it is not ready. */
  readonly problem: string | null
}

/** A full-text index over the event stream. It can be emptied and built again from the stream at any time. */
export interface SearchIndex {
  readonly name: string
  /**
   * Applies in order and remembers `cursor` (the stream's sequence number of the last event) in the same transaction: all or
   * nothing. Applying the same again changes nothing. Throws `search.invalid-document`, `search.invalid-cursor`, `search.damaged`, `search.closed`.
   */
  apply(ops: readonly SearchOp[], cursor: number): Promise<void>
  /** Where to go on in the stream; 0 means: build from the start. */
  cursor(): Promise<number>
  /** An index that was damaged answers from what it holds then, which is nothing, and says that it is `filling`. */
  search(query: SearchQuery): Promise<SearchAnswer>
  /**
   * Begins to make it anew, or one portal's part of it, from the truth; whoever asks meanwhile is answered as before. `head`: the
   * end of the stream before anything of that truth was read. Left off half-way, nothing is missing: the rest is as it was.
   */
  rebuild(head: number, portalId?: PortalId): Promise<Rebuilding>
  /** What it holds, in the order of refs: at most 1,000 after that ref. */
  held(after: string | null): Promise<readonly HeldDocument[]>
  /** Looks whether it is whole, however long that takes. Answers what is wrong; null when nothing is. */
  examine(): Promise<string | null>
  /** Nightly upkeep: merges what changes left behind, so that removed words leave the disk too. */
  optimize(): Promise<void>
  health(): Promise<SearchHealth>
  close(): Promise<void>
}
