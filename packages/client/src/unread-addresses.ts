import { address } from './address.ts'
import type { Items } from './answers.ts'
import type { Send } from './send.ts'
import type { UnreadAsked, UnreadCountsView, UnreadView } from './unread-answers.ts'

/** What a person has not seen yet. */
export const unreadAddresses = (send: Send) => ({
  unread: (
    portal: string,
    {
      ids,
      ...query
    }: UnreadAsked & { readonly ids?: readonly string[]; readonly limit?: number; readonly cursor?: string | undefined } = {},
  ) => send<Items<UnreadView>>('GET', address('portals', portal, 'unread'), { query: { ...query, ids: ids?.join(',') } }),
  countUnread: (portal: string, query: UnreadAsked = {}) =>
    send<UnreadCountsView>('GET', address('portals', portal, 'unread', 'count'), { query: { ...query } }),
  markRead: (portal: string, body: UnreadAsked & { readonly ids?: readonly string[]; readonly upTo?: number | undefined }) =>
    send<UnreadCountsView>('POST', address('portals', portal, 'unread', 'read'), { body }),
})
