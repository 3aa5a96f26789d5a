import { type DocNode, listBlocks } from '@tsuzuri/document'
import type { Locale } from '@tsuzuri/model'
import type { RenderedBlock } from '@tsuzuri/render'
import type { Scope } from '../scope.ts'
import { loadBlock } from './load-block.ts'

/** All blocks of a body by their keys, for the renderer; each is loaded once, and one that fails stops no other. */
export const loadBlocks = async (scope: Scope, content: DocNode, locale: Locale): Promise<ReadonlyMap<string, RenderedBlock>> => {
  const placed = new Map(listBlocks(content).map((block) => [block.key, block]))
  return new Map(
    await Promise.all(
      [...placed].map(async ([key, block]): Promise<[string, RenderedBlock]> => [key, await loadBlock(scope, block, locale)]),
    ),
  )
}
