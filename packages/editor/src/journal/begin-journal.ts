import { type JournalStore, openJournalStore, type Sitting } from './journal-store.ts'
import { type Journal, openJournal } from './open-journal.ts'

export interface Begun {
  readonly store: JournalStore
  readonly journal: Journal
}

/** How long the browser keeps what nobody came back for, in milliseconds. */
const longest = 30 * 24 * 60 * 60 * 1000

/** Begins to keep what is typed at a page; null where the browser keeps nothing, as in some private windows. */
export const beginJournal = async (about: Pick<Sitting, 'person' | 'page' | 'epoch' | 'title' | 'path'>): Promise<Begun | null> => {
  try {
    const store = await openJournalStore()
    await store.removeBefore(Date.now() - longest)
    return { store, journal: await openJournal(store, about, () => Date.now()) }
  } catch {
    return null
  }
}
