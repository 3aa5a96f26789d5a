import type { DocNode } from '@tsuzuri/document'
import type { ElementContent } from 'hast'
import type { Words } from '../words.ts'

/** What the renderers of one page share. */
export interface PageContext {
  /** The name of the empty element that stands where a block is placed. */
  readonly place: string
  /** Blocks within a block. */
  readonly render: (nodes: readonly DocNode[]) => ElementContent[]
  readonly words: Words
  /** The address of the next heading, in the order they stand in. */
  readonly nextHeadingId: () => string
}
