import { type DocNode, type HeadingText, plainText } from '@tsuzuri/document'
import type { Locale } from '@tsuzuri/model'
import type { RenderedBlock } from './rendered-block.ts'
import { safeHtml } from './safe-html.ts'
import { renderNodes } from './to-hast/render-nodes.ts'
import { wordsOf } from './words.ts'

interface PageToRender {
  readonly content: DocNode
  /** By the `key` that `listBlocks` gives; a block that is not in it shows as a named placeholder. */
  readonly blocks: ReadonlyMap<string, RenderedBlock>
  readonly locale: Locale
}

export interface RenderedPage {
  /** The body, sanitized. */
  readonly html: string
  /** For a table of contents; `id` is the heading's address in `html`. */
  readonly headings: readonly HeadingText[]
}

/** A page's body as HTML: the same for the same input, complete without scripts, safe whatever was written. */
export const renderPage = ({ content, blocks, locale }: PageToRender): RenderedPage => {
  const { headings } = plainText(content)
  const ids = headings.map(({ id }) => id).values()
  const nodes = renderNodes(content.content ?? [], { blocks, words: wordsOf(locale), nextHeadingId: () => ids.next().value ?? '' })
  return { html: safeHtml(nodes), headings }
}
