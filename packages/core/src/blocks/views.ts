import type { Store } from '@tsuzuri/db'
import type { RenderedBlock } from '@tsuzuri/render'
import { type AnswerCache, createAnswerCache } from './answer-cache.ts'
import type { ReadBody } from './read-body.ts'
import type { BlockFragment } from './render-block-fragment.ts'
import type { RenderedBody } from './rendered-body.ts'
import { createSourceVersions, type SourceVersions } from './source-versions.ts'

/** What was read and rendered already, and how to tell whether it still holds. Belongs to one engine; nothing in it knows a person. */
export interface Views {
  readonly sources: SourceVersions
  readonly read: AnswerCache<ReadBody>
  readonly bodies: AnswerCache<RenderedBody>
  readonly blocks: AnswerCache<RenderedBlock>
  readonly fragments: AnswerCache<BlockFragment>
}

/** Empty caches over a store. */
export const createViews = (store: Store): Views => ({
  sources: createSourceVersions(store),
  read: createAnswerCache(300),
  bodies: createAnswerCache(500),
  blocks: createAnswerCache(1000),
  fragments: createAnswerCache(1000),
})
