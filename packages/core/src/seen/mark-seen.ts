import type { SeenShelf } from '@tsuzuri/model'
import { personOf } from '../policies/person-of.ts'
import type { Scope } from '../scope.ts'
import { shelvesOf } from './shelves-of.ts'
import { type AskedUnread, unreadFilter } from './unread-filter.ts'

/**
 * Marks as read what is asked for: single things, what lies in a folder, all of a kind or collection, or everything. Without `upTo` all
 * that has happened until now. Marking what is read changes nothing. Throws `access.required`, `file.name-invalid`.
 */
export const markSeen = (scope: Scope, { upTo, ...asked }: AskedUnread): Promise<void> =>
  scope.unit(
    async (tx) => {
      const now = await tx.all.events.head()
      const until = Math.min(upTo ?? now, now)
      if (asked.ids !== undefined || (asked.folder !== undefined && asked.folder !== '/')) {
        await tx.seen.markFound(unreadFilter(scope, { ...asked, upTo: until }))
        return
      }
      const person = personOf(scope.actor)
      for (const shelf of wholeShelves(scope, asked)) await tx.seen.raise(person, shelf, until)
    },
    { lasts: false },
  )

/** Null: whatever there is. */
const wholeShelves = (scope: Scope, { kind, collection, folder }: AskedUnread): readonly (SeenShelf | null)[] => {
  if (folder !== undefined) return [{ kind: 'file', collection: null }]
  if (kind === undefined && collection === undefined) return [null]
  return shelvesOf(scope, { kind, collection })
}
