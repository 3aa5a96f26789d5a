import type { PortalId, UserId } from '@tsuzuri/model'

/** A search that somebody keeps under a name. */
export interface SavedSearch {
  readonly id: string
  readonly userId: UserId
  /** Null: over all portals the person may read. */
  readonly portalId: PortalId | null
  /** The person has no other of this name. */
  readonly name: string
  /** What the address of the search page asks for, by name: `q`, `kind` … */
  readonly choice: Readonly<Record<string, string>>
  readonly savedAt: Date
}

/** Each is reached by its person only. */
export interface SavedSearchStore {
  insert(search: SavedSearch): Promise<void>
  /** A person's own, by name. */
  of(userId: UserId): Promise<readonly SavedSearch[]>
  /** Answers it as it is now, or null when the person has none of that id. */
  rename(userId: UserId, id: string, name: string): Promise<SavedSearch | null>
  /** Answers false when there was none. */
  drop(userId: UserId, id: string): Promise<boolean>
  /** Forgets those of one portal. */
  dropIn(portalId: PortalId, userId: UserId): Promise<void>
}
