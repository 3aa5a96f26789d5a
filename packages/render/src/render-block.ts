import type { Locale } from '@tsuzuri/model'
import type { Element } from 'hast'
import type { RenderedBlock } from './rendered-block.ts'
import { safeHtml } from './safe-html.ts'
import { blockElement, type BlockWrapper } from './to-hast/block-element.ts'
import { wordsOf } from './words.ts'

/** One block as HTML, sanitized and in its wrapper, exactly as it stands in the page: what a live refresh puts in its place. */
export const renderBlock = (
  placed: Pick<BlockWrapper, 'name' | 'attributes'> & Partial<BlockWrapper>,
  rendered: RenderedBlock,
  locale: Locale,
): string => {
  const element: Element = blockElement({ label: '', ...placed }, rendered, wordsOf(locale))
  return safeHtml([element])
}
