import type { UnreadFilter } from '@tsuzuri/db'
import { normalFolder } from '@tsuzuri/files'
import { sideOf } from '@tsuzuri/model'
import { personOf } from '../policies/person-of.ts'
import type { Scope } from '../scope.ts'
import { type AskedShelf, shelvesOf } from './shelves-of.ts'

export interface AskedUnread extends AskedShelf {
  /** Only files in this folder and below it. */
  readonly folder?: string | undefined
  readonly ids?: readonly string[] | undefined
  /** Only what had happened when this event had. */
  readonly upTo?: number | undefined
}

/** Throws `access.required` for whoever is no person, and `file.name-invalid` for an impossible folder. */
export const unreadFilter = (scope: Scope, { folder, ids, upTo, ...shelf }: AskedUnread): UnreadFilter => ({
  personId: personOf(scope.actor),
  side: sideOf(scope.role),
  shelves: shelvesOf(scope, shelf),
  folder: folder === undefined ? undefined : normalFolder(folder),
  ids,
  upTo,
})
