import type { HeadingText } from '@tsuzuri/document'
import type { Locale, Page, Revision } from '@tsuzuri/model'
import type { Html } from '@tsuzuri/render'
import { contentEtag } from '../pages/content-etag.ts'
import { describePageTypes, type PageTypeDescription } from '../pages/describe-page-types.ts'
import { getPage } from '../pages/get-page.ts'
import { pageSubject, plainPageType } from '../pages/page-type.ts'
import { decide } from '../policies/policy.ts'
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
  /** The types that a page may be made of. */
  readonly creatable: readonly Pick<PageTypeDescription, 'name' | 'label'>[]
  /** `create`: a plain page below this one. */
  readonly may: {
    readonly edit: boolean
    readonly comment: boolean
    readonly create: boolean
    readonly move: boolean
    readonly trash: boolean
  }
}

/**
 * A page by id or path with all of its blocks, for the scope's role. `show` is what an address asks them to show instead of
 * what is written, as `readAskedViews` reads it. Throws `page.missing`.
 */
export const viewPage = async (scope: Scope, idOrPath: string, locale: Locale, show = ''): Promise<PageView> => {
  const { page, redirectedFrom } = await getPage(scope, idOrPath)
  const body = await readBody(scope, page)
  const rendered = await renderedBody(scope, page, body, { locale, asked: readAskedViews(show) })
  const latest = await scope.read.revisions.latestHead(page.id)
  return {
    page: { ...page, fields: body.fields, headSeq: body.seq },
    redirectedFrom,
    ...rendered,
    sources: body.sources,
    elements: body.elements,
    etag: contentEtag(page, body.seq),
    revision: latest && { number: latest.number, createdAt: latest.createdAt, authors: latest.authors },
    creatable: creatableTypes(scope),
    may: rightsOn(scope, page),
  }
}

const creatableTypes = (scope: Scope): PageView['creatable'] =>
  describePageTypes(scope).flatMap(({ name, label, may }) => (may.create ? [{ name, label }] : []))

const rightsOn = (scope: Scope, page: Page): PageView['may'] => {
  const { registry } = scope.engine
  const may = (action: 'edit' | 'comment' | 'create' | 'move' | 'trash', type = page.type) =>
    decide(`page.${action}`, scope.role, pageSubject(registry, { type, trashedAt: page.trashedAt })) === 'allowed'
  return { edit: may('edit'), comment: may('comment'), create: may('create', plainPageType), move: may('move'), trash: may('trash') }
}
