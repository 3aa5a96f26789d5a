import type { List, ListQuery, Page, PageBody, PageId, PageSketch } from '@tsuzuri/model'

export type PagePatch = Partial<
  Pick<
    Page,
    | 'parentId'
    | 'slug'
    | 'title'
    | 'type'
    | 'position'
    | 'fields'
    | 'version'
    | 'headSeq'
    | 'updatedBy'
    | 'updatedAt'
    | 'trashedAt'
    | 'publishedNumber'
    | 'publishedSeq'
    | 'publishedAt'
    | 'publishedFields'
    | 'frozenBy'
  >
>

/** The pages of one portal. */
export interface PageStore {
  /** Throws the database's unique violation when a live page has the path already; see `isUniqueViolation`. */
  insert(page: Page): Promise<void>
  /** Trashed pages too. */
  get(id: PageId): Promise<Page | null>
  /** Live pages only. */
  byPath(path: string): Promise<Page | null>
  /** The page that had this path before it moved. */
  redirect(path: string): Promise<PageId | null>
  /** All live pages, parents before children, siblings by position and then slug. */
  tree(): Promise<readonly Page[]>
  trashed(query: ListQuery): Promise<List<Page>>
  update(id: PageId, patch: PagePatch): Promise<Page>
  /**
   * Gives the page and all its descendants new paths (`from` and `from/…` become `to` and `to/…`) and leaves
   * a redirect at each old path. Redirects that stand on a path taken into use are removed.
   */
  repath(id: PageId, from: string, to: string): Promise<void>
  /** Marks the page and its live descendants trashed at one instant, or brings back all trashed at that same instant. */
  trash(id: PageId, at: Date, actorId: string): Promise<readonly PageId[]>
  untrash(id: PageId, actorId: string, at: Date): Promise<readonly PageId[]>
  body(id: PageId): Promise<PageBody | null>
  /** How far the log went that is in it, without reading the rest. */
  bodySeq(id: PageId): Promise<number | null>
  putBody(body: PageBody): Promise<void>
  /** Of all pages that have one, trashed ones too. */
  sketches(): Promise<readonly PageSketch[]>
  putSketch(sketch: PageSketch): Promise<void>
  /** The live pages and those in the trash that have a body and no sketch, as many as are asked for. */
  unsketched(limit: number): Promise<readonly PageId[]>
  /** Those of the paths that a page had before it moved, and which page. */
  redirected(paths: readonly string[]): Promise<readonly { readonly path: string; readonly pageId: PageId }[]>
}
