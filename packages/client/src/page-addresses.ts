import { address } from './address.ts'
import type { Items, PageNode, PageTypeInfo, PageView, ReferrerView } from './answers.ts'
import type { PageAuthors, RestoredPage, RevisionDiff, RevisionInfo } from './revision-answers.ts'
import type { Send } from './send.ts'

export interface NewPage {
  readonly title: string
  readonly type?: string
  readonly slug?: string
  /** The parent's id; the top of the tree when null. */
  readonly parent?: string | null
  readonly markdown?: string
  /** Of a published type: whether clients read it at once. */
  readonly publish?: boolean
}
export interface PageChange {
  readonly title?: string
  readonly slug?: string
  readonly parent?: string | null
  readonly position?: number
}

/** Pages and their revisions. `page` is an id or a path. */
export const pageAddresses = (send: Send) => {
  const pages = (portal: string, ...rest: readonly (string | number)[]) => address('portals', portal, 'pages', ...rest)
  return {
    /** All live pages in the order of the tree. */
    pages: (portal: string) => send<Items<PageNode>>('GET', pages(portal)),
    trashedPages: (portal: string) => send<Items<PageNode>>('GET', pages(portal), { query: { trashed: 1 } }),
    pageTypes: (portal: string) => send<Items<PageTypeInfo>>('GET', address('portals', portal, 'page-types')),
    /** `show`: what its blocks are to show instead of what is written in it, as in the page's own address. */
    viewPage: (portal: string, page: string, show?: string, version?: 'draft' | 'published') =>
      send<PageView>('GET', pages(portal, page, 'view'), { query: { show, version } }),
    /** The rows that point to it, the oldest first. */
    pageReferrers: (portal: string, page: string, cursor?: string) =>
      send<Items<ReferrerView>>('GET', pages(portal, page, 'referrers'), { query: { limit: 50, cursor } }),
    createPage: (portal: string, page: NewPage) => send<PageNode>('POST', pages(portal), { body: page }),
    changePage: (portal: string, page: string, change: PageChange, ifMatch: string) =>
      send<PageNode>('PATCH', pages(portal, page), { body: change, ifMatch }),
    trashPage: (portal: string, page: string, ifMatch: string) => send('DELETE', pages(portal, page), { ifMatch }),
    restorePage: (portal: string, page: string) => send<PageNode>('POST', pages(portal, page, 'restore')),
    revisions: (portal: string, page: string, { cursor, named }: { readonly cursor?: string | undefined; readonly named?: boolean } = {}) =>
      send<Items<RevisionInfo>>('GET', pages(portal, page, 'revisions'), { query: { cursor, named: named ? 1 : undefined } }),
    /** Keeps what the page says now as a version of that name. */
    cutRevision: (portal: string, page: string, name: string) =>
      send<RevisionInfo>('POST', pages(portal, page, 'revisions'), { body: { name } }),
    /** Null takes its name away. */
    nameRevision: (portal: string, page: string, number: number, name: string | null) =>
      send<RevisionInfo>('PATCH', pages(portal, page, 'revisions', number), { body: { name } }),
    /** Who wrote the page as it is now. */
    pageAuthors: (portal: string, page: string, cursor?: string) =>
      send<PageAuthors>('GET', pages(portal, page, 'authors'), { query: { cursor } }),
    /** The revision as rendered HTML; `show` as with `viewPage`. */
    revisionHtml: (portal: string, page: string, number: number, show?: string) =>
      send<string>('GET', pages(portal, page, 'revisions', number), { query: { show }, accept: 'text/html' }),
    revisionDiff: (portal: string, page: string, number: number, from: number) =>
      send<RevisionDiff>('GET', pages(portal, page, 'revisions', number, 'diff'), { query: { from } }),
    restoreRevision: (portal: string, page: string, number: number) =>
      send<RestoredPage>('POST', pages(portal, page, 'revisions', number, 'restore')),
  }
}
