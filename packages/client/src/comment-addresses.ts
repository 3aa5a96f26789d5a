import { address } from './address.ts'
import type { Items } from './answers.ts'
import type { ThreadView } from './comment-answers.ts'
import type { Send } from './send.ts'

/** A passage by two relative positions in the live document, or by its words and those around it. */
export type NewPassage =
  | { readonly start: string; readonly end: string }
  | { readonly quote: string; readonly prefix?: string; readonly suffix?: string }

export interface ThreadQuery {
  readonly state?: 'open' | 'resolved' | undefined
  readonly cursor?: string | undefined
  readonly version?: 'draft' | 'published' | undefined
}

/** What is said of pages. `comment` is the id of any comment; a thread has that of its first one. */
export const commentAddresses = (send: Send) => {
  const comments = (portal: string, page: string, ...rest: readonly string[]) =>
    address('portals', portal, 'pages', page, 'comments', ...rest)
  return {
    /** Oldest first. */
    threads: (portal: string, page: string, query: ThreadQuery = {}) =>
      send<Items<ThreadView>>('GET', comments(portal, page), { query: { limit: 200, ...query } }),
    startThread: (portal: string, page: string, body: string, passage?: NewPassage) =>
      send<ThreadView>('POST', comments(portal, page), { body: { body, ...(passage ? { passage } : {}) } }),
    replyToThread: (portal: string, page: string, comment: string, body: string) =>
      send<ThreadView>('POST', comments(portal, page, comment, 'replies'), { body: { body } }),
    changeComment: (portal: string, page: string, comment: string, body: string, ifMatch?: string) =>
      send<ThreadView>('PATCH', comments(portal, page, comment), { body: { body }, ifMatch }),
    removeComment: (portal: string, page: string, comment: string, ifMatch?: string) =>
      send<ThreadView>('DELETE', comments(portal, page, comment), { ifMatch }),
    resolveThread: (portal: string, page: string, comment: string, ifMatch?: string) =>
      send<ThreadView>('POST', comments(portal, page, comment, 'resolve'), { ifMatch }),
    reopenThread: (portal: string, page: string, comment: string, ifMatch?: string) =>
      send<ThreadView>('POST', comments(portal, page, comment, 'reopen'), { ifMatch }),
  }
}
