import { type DocNode, type HeadingText, listBlocks, type PlacedBlock, plainText } from '@tsuzuri/document'
import type { Locale } from '@tsuzuri/model'
import { Html } from './html.ts'
import { safeHtml } from './safe-html.ts'
import { renderNodes } from './to-hast/render-nodes.ts'
import { wordsOf } from './words.ts'

interface PageToRender {
  readonly content: DocNode
  readonly locale: Locale
}

export interface RenderedPage {
  /** The body in the order it is read: its text, and between it the blocks, each to be drawn by `renderBlock`. Join with `fillPage`. */
  readonly parts: readonly (Html | PlacedBlock)[]
  /** For a table of contents; `id` is the heading's address in the body. */
  readonly headings: readonly HeadingText[]
}

/** A page's body as HTML, but for its blocks: the same for all who read it, complete without scripts, safe whatever was written. */
export const renderPage = ({ content, locale }: PageToRender): RenderedPage => {
  const { headings } = plainText(content)
  const ids = headings.map(({ id }) => id).values()
  // Where a block stands in the printed text is told by a name that nobody who wrote the page can have known.
  const place = `tsuzuri-place-${crypto.randomUUID()}`
  const nodes = renderNodes(content.content ?? [], { place, words: wordsOf(locale), nextHeadingId: () => ids.next().value ?? '' })
  const blocks = listBlocks(content)
  const parts = safeHtml(nodes)
    .split(`<${place}></${place}>`)
    .flatMap((html, index) => [Html.from(html), ...blocks.slice(index, index + 1)])
  return { parts: parts.filter((part) => !(part instanceof Html && part.isEmpty)), headings }
}
