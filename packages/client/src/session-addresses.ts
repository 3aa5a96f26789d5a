import type { Locale } from '@tsuzuri/model'
import { address } from './address.ts'
import type { Items, Me } from './answers.ts'
import type { CalendarFeedView } from './calendar-feed-view.ts'
import type { SavedSearchView, SaveSearchInput } from './saved-search-view.ts'
import type { AppPasswordView, CreatedAppPassword } from './app-password-answers.ts'
import type { InvitationView, PasswordLinkView } from './member-answers.ts'
import type { OwnSession } from './own-session.ts'
import type { Send } from './send.ts'

/** Who I am, my account, signing in and out, the second factor, invitations. */
export const sessionAddresses = (send: Send) => ({
  me: () => send<Me>('GET', address('me')),
  changeMe: (change: { readonly name?: string; readonly reading?: string; readonly locale?: Locale }) =>
    send('PATCH', address('me'), { body: change }),
  changePassword: (change: { readonly current: string; readonly password: string }) =>
    send('PUT', address('me', 'password'), { body: change }),
  sessions: () => send<Items<OwnSession>>('GET', address('me', 'sessions')),
  endSession: (session: string) => send('DELETE', address('me', 'sessions', session)),
  endOtherSessions: () => send('DELETE', address('me', 'sessions')),
  calendarFeeds: () => send<Items<CalendarFeedView>>('GET', address('me', 'calendar-feeds')),
  makeCalendarFeed: (portal: string) => send<{ readonly link: string }>('POST', address('portals', portal, 'calendar-feed')),
  endCalendarFeed: (portal: string) => send('DELETE', address('portals', portal, 'calendar-feed')),
  savedSearches: () => send<Items<SavedSearchView>>('GET', address('me', 'searches'), { query: { limit: 200 } }),
  saveSearch: (search: SaveSearchInput) => send<SavedSearchView>('POST', address('me', 'searches'), { body: search }),
  renameSavedSearch: (id: string, name: string) => send<SavedSearchView>('PATCH', address('me', 'searches', id), { body: { name } }),
  dropSavedSearch: (id: string) => send('DELETE', address('me', 'searches', id)),
  appPasswords: () => send<Items<AppPasswordView>>('GET', address('me', 'app-passwords')),
  createAppPassword: (wanted: { readonly name: string; readonly password: string }) =>
    send<CreatedAppPassword>('POST', address('me', 'app-passwords'), { body: wanted }),
  revokeAppPassword: (appPassword: string) => send('DELETE', address('me', 'app-passwords', appPassword)),
  signIn: (credentials: { readonly email: string; readonly password: string }) =>
    send<{ readonly secondFactor: 'none' | 'required' }>('POST', address('session'), { body: credentials }),
  answerSecondFactor: (code: string) => send('POST', address('session', 'second-factor'), { body: { code } }),
  signOut: () => send('DELETE', address('session')),
  enrolSecondFactor: (password: string) =>
    send<{ readonly uri: string; readonly backupCodes: readonly string[] }>('POST', address('second-factor', 'enrol'), {
      body: { password },
    }),
  confirmSecondFactor: (code: string) => send('POST', address('second-factor', 'confirm'), { body: { code } }),
  dropSecondFactor: (password: string) => send('DELETE', address('second-factor'), { body: { password } }),
  passwordLink: (token: string) => send<PasswordLinkView>('GET', address('password-links', token)),
  resetPassword: (token: string, password: string) => send('POST', address('password-links', token, 'use'), { body: { password } }),
  invitation: (token: string) => send<InvitationView>('GET', address('invitations', token)),
  acceptInvitation: (token: string, person: { readonly name: string; readonly reading?: string; readonly password: string }) =>
    send('POST', address('invitations', token, 'accept'), { body: person }),
})
