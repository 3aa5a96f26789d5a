import type { Locale } from '@tsuzuri/model'
import { type Html, renderPage } from '@tsuzuri/render'
import { readAskedViews } from '../blocks/asked-views.ts'
import { drawPage } from '../blocks/draw-page.ts'
import type { Scope } from '../scope.ts'
import { documentOfRevision } from './document-of-revision.ts'
import { type FoundRevision, getRevision } from './get-revision.ts'

/**
 * A revision as HTML. Its blocks show what their collections hold today: rows have histories of their own.
 * `show` is what an address asks them to show, as `readAskedViews` reads it. Throws `page.missing`, `revision.missing`.
 */
export const renderRevision = async (
  scope: Scope,
  input: { readonly page: string; readonly number: number },
  locale: Locale,
  show = '',
): Promise<FoundRevision & { readonly html: Html }> => {
  const found = await getRevision(scope, input)
  const { content } = await documentOfRevision(scope, found.page.id, found.revision)
  return { ...found, html: await drawPage(scope, { rendered: renderPage({ content, locale }), asked: readAskedViews(show), locale }) }
}
