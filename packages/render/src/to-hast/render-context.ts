import type { Locale } from '@tsuzuri/model'
import type { RenderedBlock } from '../rendered-block.ts'
import type { Words } from '../words.ts'

/** What the renderers of one page share. */
export interface PageContext {
  readonly blocks: ReadonlyMap<string, RenderedBlock>
  readonly locale: Locale
  readonly words: Words
  /** The address of the next heading, in the order they stand in. */
  readonly nextHeadingId: () => string
}
