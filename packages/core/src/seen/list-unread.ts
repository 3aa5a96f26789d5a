import type { List, ListQuery, UnreadThing } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'
import { type AskedUnread, unreadFilter } from './unread-filter.ts'

/** An unread thing, and where it is found within the portal's site. */
export interface FoundUnread extends UnreadThing {
  readonly href: string
}

/**
 * What changed since the person looked: each thing once, with what happened to it last and by whom, the latest first. Throws
 * `access.required`, `file.name-invalid`.
 */
export const listUnread = async (scope: Scope, { limit, cursor, ...asked }: AskedUnread & ListQuery): Promise<List<FoundUnread>> => {
  const { items, next } = await scope.read.seen.unread(unreadFilter(scope, asked), { limit, cursor })
  return { items: items.map((thing) => ({ ...thing, href: hrefOf(thing) })), next }
}

const hrefOf = ({ kind, collection, itemId, place, isTrashed }: UnreadThing): string => {
  if (isTrashed) return '/trash'
  if (kind === 'file') return `/files/${itemId}`
  return kind === 'page' ? `/${place ?? ''}` : `/${collection}/${place ?? itemId}`
}
