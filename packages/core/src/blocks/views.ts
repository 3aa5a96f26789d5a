import type { Store } from '@tsuzuri/db'
import { type AnswerCache, createAnswerCache } from './answer-cache.ts'
import type { BlockFragment } from './render-block-fragment.ts'
import { createSourceVersions, type SourceVersions } from './source-versions.ts'
import type { ReadBody } from './read-body.ts'
import type { RenderedBody } from './view-page.ts'

/** What was rendered already, and how to tell whether it still holds. Belongs to one engine; nothing in it knows a person. */
export interface Views {
  readonly sources: SourceVersions
  readonly read: AnswerCache<ReadBody>
  readonly bodies: AnswerCache<RenderedBody>
  readonly fragments: AnswerCache<BlockFragment>
}

/** Empty caches over a store. */
export const createViews = (store: Store): Views => ({
  sources: createSourceVersions(store),
  read: createAnswerCache(500),
  bodies: createAnswerCache(500),
  fragments: createAnswerCache(2000),
})
