import type { HeadingText } from '@tsuzuri/document'
import type { Locale, Page } from '@tsuzuri/model'
import { fillReferences, Html, renderFields, renderPage, renderRawFields, safeHtml } from '@tsuzuri/render'
import type { Registry } from '@tsuzuri/plugin'
import type { Scope } from '../scope.ts'
import type { AskedViews } from './asked-views.ts'
import { audienceKey } from './audience-key.ts'
import { drawPage } from './draw-page.ts'
import { pageFlaws } from '../pages/page-flaws.ts'
import { plainPageType } from '../pages/page-type.ts'
import { fieldNames, fieldSources } from './field-names.ts'
import type { ReadBody } from './read-body.ts'
import { shownReferences } from './shown-references.ts'

export interface RenderedBody {
  readonly html: Html
  /** The page type's fields; empty when it has none. */
  readonly fieldsHtml: Html
  readonly headings: readonly HeadingText[]
}

interface Showing {
  readonly locale: Locale
  readonly asked: AskedViews
}

/** A page's body and fields as HTML: the text made once until somebody writes in it, blocks and fields until something they show changes. */
export const renderedBody = async (scope: Scope, page: Page, body: ReadBody, { locale, asked }: Showing): Promise<RenderedBody> => {
  const { bodies } = scope.engine.views
  const key = `${locale} ${page.id} ${body.seq}`
  const written = await bodies.get(key, async () => renderPage({ content: body.content, locale }))
  const text =
    body.references.length === 0
      ? written
      : await bodies.get(`${key} ${await audienceKey(scope, referenceSources(scope.engine.registry), locale)}`, async () =>
          fillReferences(written, await shownReferences(scope, body.references, locale), locale),
        )
  return {
    html: await drawPage(scope, { rendered: text, asked, locale }),
    fieldsHtml: await fieldsHtml(scope, page, body, locale),
    headings: text.headings,
  }
}

/** What a field of any page can show. */
const referenceSources = (registry: Registry): readonly string[] => ['pages', 'page-fields', 'files', ...registry.collections.keys()]

const fieldsHtml = async (scope: Scope, page: Page, { seq, fields }: ReadBody, locale: Locale): Promise<Html> => {
  const { registry, views } = scope.engine
  const type = registry.pageTypes.get(page.type)
  if (!type) return page.type === plainPageType ? Html.empty : Html.from(safeHtml([renderRawFields(fields, locale)]))
  if (Object.keys(type.fields).length === 0) return Html.empty
  const audience = await audienceKey(scope, fieldSources(registry, type.fields), locale)
  return views.fields.get(`${audience} ${page.id} ${seq} ${page.type}`, async () => {
    const nameOf = await fieldNames(scope, type.fields, fields)
    const context = { locale, timeZone: scope.portal.timeZone, nameOf, flaws: pageFlaws(type, fields), head: type.head?.(fields, locale) }
    return Html.from(safeHtml([renderFields(type.fields, fields, context)]))
  })
}
