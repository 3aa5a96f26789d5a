import type { UnreadCount } from '@tsuzuri/db'
import type { Scope } from '../scope.ts'
import { type AskedUnread, unreadFilter } from './unread-filter.ts'

export interface UnreadCounts {
  readonly count: number
  /** There are more than were counted. */
  readonly more: boolean
  readonly shelves: readonly UnreadCount[]
  /** Files by the folder they lie in, in order; what is in the trash is in none. */
  readonly folders: readonly { readonly folder: string; readonly count: number }[]
  /** The last event that was counted; marking up to it marks nothing that came later. */
  readonly upTo: number
}

/** So many are counted; beyond that nobody reads a number. */
const most = 1_000

/** How much there is that the person has not seen. Throws `access.required`. */
export const countUnread = async (scope: Scope, asked: AskedUnread): Promise<UnreadCounts> => {
  const filter = unreadFilter(scope, asked)
  const upTo = await scope.engine.store.read.events.head(scope.portal.id)
  const shelves = await scope.read.seen.countUnread(filter, most + 1)
  const files = shelves.some(({ kind }) => kind === 'file')
  const folders = files ? await scope.read.seen.countUnreadByFolder(filter, most) : new Map<string, number>()
  const found = shelves.reduce((sum, { count }) => sum + count, 0)
  return {
    count: Math.min(found, most),
    more: found > most,
    shelves: shelves.toSorted((a, b) => (`${a.kind} ${a.collection}` < `${b.kind} ${b.collection}` ? -1 : 1)),
    folders: [...folders].map(([folder, count]) => ({ folder, count })).toSorted((a, b) => (a.folder < b.folder ? -1 : 1)),
    upTo,
  }
}
