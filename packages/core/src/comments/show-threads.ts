import type { PortalStores } from '@tsuzuri/db'
import { locatePassage, readFlow, type TextFlow, wordsOf } from '@tsuzuri/document'
import type { PageId, PageThread, PassageAnchor } from '@tsuzuri/model'
import { openDocument } from '../live/open-document.ts'
import type { ShownPassage, ShownThread } from './shown-thread.ts'

/** Threads of one page with their comments, and where their passages are in what is saved of the page. */
export const showThreads = async (
  stores: PortalStores,
  pageId: PageId,
  threads: readonly PageThread[],
): Promise<readonly ShownThread[]> => {
  if (threads.length === 0) return []
  const flow = threads.some(({ anchor }) => anchor) ? readFlow(openDocument(await stores.updates.load(pageId))) : null
  const comments = Map.groupBy(await stores.comments.ofThreads(threads.map(({ id }) => id)), ({ threadId }) => threadId)
  return threads.map(({ anchor, ...thread }) => ({
    ...thread,
    state: thread.resolvedAt ? 'resolved' : 'open',
    passage: anchor && flow && showPassage(flow, anchor),
    comments: comments.get(thread.id) ?? [],
  }))
}

const showPassage = (flow: TextFlow, anchor: PassageAnchor): ShownPassage => {
  const range = locatePassage(flow, anchor)
  return { anchor, at: range && { ...range, text: wordsOf(flow, range) } }
}
