import { address } from './address.ts'
import type { Items } from './answers.ts'
import type { NoticeChoicesView, NoticeView } from './notice-answers.ts'
import type { Send } from './send.ts'

/** What a person was told, and how they want to be told. */
export const noticeAddresses = (send: Send) => ({
  notices: (query: { readonly unread?: 'true' | undefined; readonly cursor?: string | undefined } = {}) =>
    send<Items<NoticeView>>('GET', address('me', 'notices'), { query }),
  unreadNotices: () => send<{ readonly count: number }>('GET', address('me', 'notices', 'unread')),
  /** All of them without `ids`. */
  markNoticesRead: (ids?: readonly string[]) =>
    send<{ readonly read: number }>('POST', address('me', 'notices', 'read'), { body: ids ? { ids } : {} }),
  noticeChoices: (portal?: string) => send<NoticeChoicesView>('GET', address('me', 'notice-choices'), { query: { portal } }),
  chooseNotices: (portal: string | undefined, choices: Partial<NoticeChoicesView>) =>
    send<NoticeChoicesView>('PUT', address('me', 'notice-choices'), { body: { ...(portal ? { portal } : {}), choices } }),
})
