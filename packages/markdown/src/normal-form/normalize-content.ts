import { type DocJson, type DocNode, fitContent } from '@tsuzuri/document'
import { normalizeBlocks } from './normalize-blocks.ts'

/**
 * The same page in the form Markdown can say: no empty paragraphs, no breaks at the end of a paragraph, no spaces at the
 * edges of emphasis. `parseMarkdown(printMarkdown({ content })).content` equals `normalizeContent(content)`.
 */
export const normalizeContent = (content: DocNode): DocJson => fitContent(normalizeBlocks(fitContent(content.content ?? []).content))
