import type { PortalStores } from '@tsuzuri/db'
import { locatePassage, readFlow, type TextFlow, wordsOf } from '@tsuzuri/document'
import type { PageThread, PassageAnchor } from '@tsuzuri/model'
import { openDocument } from '../live/open-document.ts'
import type { FoundPage } from '../pages/get-page.ts'
import { publishedDocument } from '../publications/published-body.ts'
import type { ShownPassage, ShownThread } from './shown-thread.ts'

/** Threads of one page with their comments, and where their passages are in that version of the page. */
export const showThreads = async (
  stores: PortalStores,
  { page, version }: Pick<FoundPage, 'page' | 'version'>,
  threads: readonly PageThread[],
): Promise<readonly ShownThread[]> => {
  if (threads.length === 0) return []
  const load = async () => (version === 'published' ? publishedDocument(stores, page) : openDocument(await stores.updates.load(page.id)))
  const flow = threads.some(({ anchor }) => anchor) ? readFlow(await load()) : null
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
