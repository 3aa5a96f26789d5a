import type { LoadedLog } from '@tsuzuri/db'
import { plainText, readContent, readFields } from '@tsuzuri/document'
import { printMarkdown } from '@tsuzuri/markdown'
import type { PageBody } from '@tsuzuri/model'
import { openDocument } from './open-document.ts'

/** What a page says, without its id and how far its log went. */
export type SaidBody = Omit<PageBody, 'pageId' | 'seq'>

/** What a page says, as of a loaded log. Takes the thread it is called on for as long as that takes; `LogReader` knows when that is too long. */
export const readBody = (log: LoadedLog): SaidBody => {
  const doc = openDocument(log)
  const content = readContent(doc)
  return { content, fields: readFields(doc), markdown: printMarkdown({ content }), text: plainText(content).text }
}
