import { printMarkdown } from '@tsuzuri/markdown'
import type { Page, PageBody } from '@tsuzuri/model'
import { parseContent } from '@tsuzuri/document'

/**
 * A page as one text: front matter with title, type and fields, then the dialect. `writeContent` reads the same text back.
 * Fields that are themselves named `title` or `type` have no place in it, and stay as they are when it is written.
 */
export const contentMarkdown = (
  { title, type }: Pick<Page, 'title' | 'type'>,
  { content, fields }: Pick<PageBody, 'content' | 'fields'>,
): string => {
  const { title: _title, type: _type, ...others } = fields
  return printMarkdown({ fields: { title, type, ...others }, content: parseContent(content) })
}
