import type { HeadingText } from '@tsuzuri/document'
import type { Locale, Page } from '@tsuzuri/model'
import { renderFields, renderPage, safeHtml } from '@tsuzuri/render'
import type { Scope } from '../scope.ts'
import { audienceKey } from './audience-key.ts'
import { fieldNames, fieldSources } from './field-names.ts'
import { loadBlocks } from './load-blocks.ts'
import type { ReadBody } from './read-body.ts'

export interface RenderedBody {
  readonly html: string
  /** The page type's fields; empty when it has none. */
  readonly fieldsHtml: string
  readonly headings: readonly HeadingText[]
}

/** A page's body and fields as HTML, made once for all of a role until the page or something it shows changes. */
export const renderedBody = async (scope: Scope, page: Page, body: ReadBody, locale: Locale): Promise<RenderedBody> => {
  const { registry, views } = scope.engine
  const definitions = registry.pageTypes.get(page.type)?.fields ?? {}
  const audience = await audienceKey(scope, [...body.sources, ...fieldSources(registry, definitions)], locale)
  return views.bodies.get(`${audience} ${page.id} ${body.seq} ${page.type}`, async () => {
    const { html, headings } = renderPage({ content: body.content, blocks: await loadBlocks(scope, body.content, locale), locale })
    const nameOf = await fieldNames(scope, definitions, body.fields)
    const hasFields = Object.keys(definitions).length > 0
    return {
      html,
      headings,
      fieldsHtml: hasFields ? safeHtml([renderFields(definitions, body.fields, { locale, timeZone: scope.portal.timeZone, nameOf })]) : '',
    }
  })
}
