/** What a list of rows is narrowed to and sorted by, under a name. */
export interface ListView {
  readonly id: string
  readonly collection: string
  readonly name: string
  /** For whom it stands there: who made it, all of the firm, or all of the portal. */
  readonly shared: 'own' | 'firm' | 'portal'
  /** Who made it. */
  readonly userId: string
  /** What the address of the list asks for, by name: `state`, `assignee`, `q`, `sort`. */
  readonly choice: Readonly<Record<string, string>>
  readonly savedAt: Date
}

/** The views of lists in one portal. */
export interface ListViewStore {
  insert(view: ListView): Promise<void>
  /** All of a collection, by name: whoever asks chooses whose. */
  of(collection: string): Promise<readonly ListView[]>
  rename(id: string, name: string): Promise<void>
  drop(id: string): Promise<void>
  /** Forgets those that are somebody's own. */
  dropOwn(userId: string): Promise<void>
}
