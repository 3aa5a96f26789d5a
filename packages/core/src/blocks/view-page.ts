import type { HeadingText } from '@tsuzuri/document'
import type { Locale, Page, Revision, RevisionHead } from '@tsuzuri/model'
import type { Html } from '@tsuzuri/render'
import { contentEtag } from '../pages/content-etag.ts'
import { describePageTypes, type PageTypeDescription } from '../pages/describe-page-types.ts'
import { getPage } from '../pages/get-page.ts'
import { pageSubject, plainPageType } from '../pages/page-type.ts'
import type { PageVersion } from '../pages/version-read.ts'
import { type Action, decide } from '../policies/policy.ts'
import { type PublicationState, publicationState } from '../publications/publication-state.ts'
import type { Scope } from '../scope.ts'
import { readAskedViews } from './asked-views.ts'
import { readBody } from './read-body.ts'
import { renderedBody } from './rendered-body.ts'

/** A page as people read it. */
export interface PageView {
  readonly page: Page
  /** The former path by which it was asked for, when it has moved. */
  readonly redirectedFrom: string | null
  readonly html: Html
  /** The page type's fields; empty when it has none. */
  readonly fieldsHtml: Html
  readonly headings: readonly HeadingText[]
  /** Collections, and `files`, that its blocks show. */
  readonly sources: readonly string[]
  /** Custom elements that upgrade its blocks. */
  readonly elements: readonly string[]
  /** Of the content, for a later write. */
  readonly etag: string
  readonly revision: Pick<Revision, 'number' | 'createdAt' | 'authors'> | null
  /** Which version of the page this is. */
  readonly version: PageVersion
  /** What clients read; null where the page's type is not published, and clients read what is typed. */
  readonly publication: PublicationState | null
  /** The types that a page may be made of. */
  readonly creatable: readonly Pick<PageTypeDescription, 'name' | 'label'>[]
  /** `create`: a plain page below this one. */
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
}

/**
 * A page by id or path with all of its blocks, for the scope's role. `show` is what an address asks them to show instead of
 * what is written, as `readAskedViews` reads it. Throws what `getPage` does.
 */
export const viewPage = async (scope: Scope, idOrPath: string, locale: Locale, show = '', asked?: PageVersion): Promise<PageView> => {
  const { page, version, redirectedFrom } = await getPage(scope, idOrPath, asked)
  const body = await readBody(scope, page, version)
  const rendered = await renderedBody(scope, page, body, { locale, asked: readAskedViews(show) })
  const revision = await revisionShown(scope, page, version)
  return {
    page: { ...page, fields: body.fields, headSeq: body.seq },
    redirectedFrom,
    ...rendered,
    sources: body.sources,
    elements: body.elements,
    etag: contentEtag(page, body.seq),
    revision: revision && { number: revision.number, createdAt: revision.createdAt, authors: revision.authors },
    version,
    publication: await publicationState(scope, page),
    creatable: creatableTypes(scope),
    may: rightsOn(scope, page),
  }
}

const revisionShown = ({ read }: Scope, page: Page, version: PageVersion): Promise<RevisionHead | null> =>
  version === 'published' && page.publishedNumber !== null
    ? read.revisions.get(page.id, page.publishedNumber)
    : read.revisions.latestHead(page.id)

const creatableTypes = (scope: Scope): PageView['creatable'] =>
  describePageTypes(scope).flatMap(({ name, label, may }) => (may.create ? [{ name, label }] : []))

const rightsOn = (scope: Scope, page: Page): PageView['may'] => {
  const { registry } = scope.engine
  const subject = pageSubject(registry, page)
  const may = (action: Action, about = subject) => decide(action, scope.role, about) === 'allowed'
  return {
    edit: may('page.edit'),
    comment: may('page.comment'),
    create: may('page.create', pageSubject(registry, { type: plainPageType, trashedAt: page.trashedAt })),
    move: may('page.move'),
    trash: may('page.trash'),
    readDraft: may('page.read-draft'),
    publish: subject.isPublished === true && may('page.publish'),
    confirm: subject.isPublished === true && subject.pageType?.confirmed === true && may('page.confirm'),
  }
}
