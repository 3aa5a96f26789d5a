import { openJournalStore } from './journal/journal-store.ts'

/** A page into which a person typed what is in this browser only. */
export interface UnsavedPage {
  readonly title: string
  readonly path: string
}

/** What signing out would take away. Rejects where the browser keeps nothing. */
export const unsavedPages = async (personId: string): Promise<readonly UnsavedPage[]> => {
  const store = await openJournalStore()
  const sittings = await store.sittings(personId)
  store.close()
  return [...new Map(sittings.map(({ page, title, path }) => [page, { title, path }])).values()]
}

/** Leaves nothing of a person's typing in the browser. */
export const forgetTyping = async (personId: string): Promise<void> => {
  const store = await openJournalStore()
  for (const { id } of await store.sittings(personId)) await store.remove(id)
  store.close()
}
