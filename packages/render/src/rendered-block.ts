import type { Element } from 'hast'
import type { BlockProblem } from './words.ts'

/** What a block's plugin made of its data, or why there is nothing to show. */
export type RenderedBlock =
  | {
      readonly content: Element
      /** The custom element that upgrades it in the browser, from the block's definition. */
      readonly element?: `tsuzuri-${string}` | undefined
    }
  | { readonly problem: BlockProblem }
