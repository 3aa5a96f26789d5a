import type { Store } from '@tsuzuri/db'
import type { Html, RenderedPage } from '@tsuzuri/render'
import { type AnswerCache, createAnswerCache } from './answer-cache.ts'
import type { DrawnBlock } from './draw-block.ts'
import type { WaitingCounts } from '../records/count-waiting.ts'
import type { PageOutline } from '../pages/page-outline.ts'
import type { ReadBody } from './read-body.ts'
import { createSourceVersions, type SourceVersions } from './source-versions.ts'

/** What was read and rendered already, and how to tell whether it still holds. Belongs to one engine; nothing in it but `waiting` knows a person. */
export interface Views {
  readonly sources: SourceVersions
  readonly read: AnswerCache<ReadBody>
  /** The text of pages, with places for their blocks. */
  readonly bodies: AnswerCache<RenderedPage>
  readonly fields: AnswerCache<Html>
  readonly blocks: AnswerCache<DrawnBlock>
  readonly outlines: AnswerCache<readonly PageOutline[]>
  readonly waiting: AnswerCache<WaitingCounts>
}

/** Empty caches over a store. With `keep` false nothing is kept, so that what making it costs can be measured. */
export const createViews = (store: Store, { keep = true }: { readonly keep?: boolean } = {}): Views => {
  const cache = <Answer>(limit: number): AnswerCache<Answer> => createAnswerCache(keep ? limit : 0)
  return {
    sources: createSourceVersions(store),
    read: cache(300),
    bodies: cache(500),
    fields: cache(500),
    blocks: cache(1000),
    outlines: cache(200),
    waiting: cache(1000),
  }
}
