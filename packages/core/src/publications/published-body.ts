import { type DocJson, plainText, readContent, readFields } from '@tsuzuri/document'
import { printMarkdown } from '@tsuzuri/markdown'
import type { Page, PageBody } from '@tsuzuri/model'
import { pageErrors } from '../pages/page-errors.ts'
import type { PortalStores } from '@tsuzuri/db'
import * as Y from 'yjs'

/** The document that clients read of a page. Throws `page.unpublished`. */
export const publishedDocument = async ({ revisions }: Pick<PortalStores, 'revisions'>, page: Page): Promise<Y.Doc> => {
  const state = page.publishedNumber === null ? null : await revisions.state(page.id, page.publishedNumber)
  if (!state) throw pageErrors.unpublished(page.path)
  const doc = new Y.Doc()
  Y.applyUpdateV2(doc, state)
  return doc
}

/** What clients read of a page. Throws `page.unpublished`. */
export const publishedBody = async (
  stores: Pick<PortalStores, 'revisions'>,
  page: Page,
): Promise<PageBody & { readonly content: DocJson }> => {
  const doc = await publishedDocument(stores, page)
  const content = readContent(doc)
  return {
    pageId: page.id,
    seq: page.publishedSeq ?? 0,
    content,
    fields: readFields(doc),
    markdown: printMarkdown({ content }),
    text: plainText(content).text,
  }
}
