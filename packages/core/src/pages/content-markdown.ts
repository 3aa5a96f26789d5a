import { printMarkdown } from '@tsuzuri/markdown'
import type { Page, PageBody } from '@tsuzuri/model'
import { parseContent } from '@tsuzuri/document'

/** A page as one text: front matter with title, type and fields, then the dialect. `writeContent` reads the same text back. */
export const contentMarkdown = ({ title, type }: Pick<Page, 'title' | 'type'>, { content, fields }: Pick<PageBody, 'content' | 'fields'>): string =>
  printMarkdown({ fields: { title, type, ...fields }, content: parseContent(content) })
