import { type DocJson, type DocNode, fitContent } from '@tsuzuri/document'
import type { FieldValues } from '@tsuzuri/model'
import { parseTree } from './dialect.ts'
import { createReadState } from './from-markdown/create-read-state.ts'
import { markdownErrors } from './markdown-errors.ts'
import { normalizeContent } from './normal-form/normalize-content.ts'
import { readFields } from './read-fields.ts'

export interface ParsedMarkdown {
  /** What the front matter says; `title` and `type` of the page may be among it. */
  readonly fields: FieldValues
  readonly content: DocJson
}

/**
 * A page's text in the dialect as fields and document. Nothing is dropped: what the document has no node for is kept word
 * for word. Throws `markdown.front-matter` when the front matter is no YAML mapping, `markdown.too-deep` when quotes and
 * lists are nested beyond what a document may be (some 45 levels), `markdown.too-intricate` when it is of more than 100,000
 * pieces. A text made to be slow takes minutes: what anybody may have written is read by `createMarkdownReader`.
 */
export const parseMarkdown = (text: string): ParsedMarkdown => {
  const source = text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
  const tree = shallow(() => parseTree(source))
  const [first, ...rest] = tree.children
  const fields = first?.type === 'yaml' ? readFields(first.value, 2) : {}
  const content = shallow(() => {
    const state = createReadState(tree, source)
    return normalizeContent(fitContent(state.blocks(first?.type === 'yaml' ? rest : tree.children, false)))
  })
  if (depthOf(content) > deepest) throw markdownErrors.tooDeep()
  if (piecesOf(content) > mostPieces) throw markdownErrors.tooIntricate()
  return { fields, content }
}

/** Nodes within nodes; what `parseContent` takes is a little more. */
const deepest = 95

const depthOf = (node: DocNode): number => 1 + (node.content ?? []).reduce((depth, child) => Math.max(depth, depthOf(child)), 0)

/** Blocks and runs of words; a page of 20,000 usual lines has half of them. Each is written, printed and shown where everybody is served. */
const mostPieces = 100_000

const piecesOf = (node: DocNode): number => (node.content ?? []).reduce((pieces, child) => pieces + piecesOf(child), 1)

/** The engine's own limit is met before ours by a text made to meet it. */
const shallow = <Answer>(work: () => Answer): Answer => {
  try {
    return work()
  } catch (error) {
    if (error instanceof RangeError) throw markdownErrors.tooDeep()
    throw error
  }
}
