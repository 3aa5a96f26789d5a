import { type DocJson, fitContent } from '@tsuzuri/document'
import type { FieldValues } from '@tsuzuri/model'
import { parseTree } from './dialect.ts'
import { createReadState } from './from-markdown/create-read-state.ts'
import { normalizeContent } from './normal-form/normalize-content.ts'
import { readFields } from './read-fields.ts'

export interface ParsedMarkdown {
  /** What the front matter says; `title` and `type` of the page may be among it. */
  readonly fields: FieldValues
  readonly content: DocJson
}

/**
 * A page's text in the dialect as fields and document. Nothing is dropped: what the document has no node for is kept word
 * for word. Throws `markdown.front-matter` when the front matter is no YAML mapping.
 */
export const parseMarkdown = (text: string): ParsedMarkdown => {
  const source = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  const tree = parseTree(source)
  const [first, ...rest] = tree.children
  const fields = first?.type === 'yaml' ? readFields(first.value, 2) : {}
  const state = createReadState(tree, source)
  return { fields, content: normalizeContent(fitContent(state.blocks(first?.type === 'yaml' ? rest : tree.children, false))) }
}
