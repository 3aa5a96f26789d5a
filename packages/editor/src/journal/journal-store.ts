import { type DBSchema, openDB } from 'idb'

/** What one sitting at one page has typed that is not known to be on the server. */
export interface Sitting {
  readonly id: string
  /** Whose it is; nobody else at this browser is shown it, and it is sent in nobody else's name. */
  readonly person: string
  readonly page: string
  /** The history of the page's document that it belongs to. */
  readonly epoch: number
  /** For whoever is to find the page again. */
  readonly title: string
  readonly path: string
  /** When something was typed last, in milliseconds since 1970. */
  readonly at: number
  /** The server would not take it: it is not brought in by itself. */
  readonly isRefused: boolean
}

/** The browser's memory of what is not on the server yet. Everything rejects where the browser refuses, or has no room left. */
export interface JournalStore {
  /** Keeps a change of a sitting, durably once it resolves. */
  readonly keep: (sitting: Sitting, number: number, update: Uint8Array) => Promise<void>
  /** Lets go of a sitting's changes up to a number; of all of it when there are no others. */
  readonly drop: (sitting: string, upTo: number) => Promise<void>
  /** A person's sittings that have something, on one page or on all, the oldest first. */
  readonly sittings: (person: string, page?: string) => Promise<readonly Sitting[]>
  /** The changes of a sitting in order. */
  readonly read: (sitting: string) => Promise<readonly Uint8Array[]>
  readonly refuse: (sitting: string) => Promise<void>
  readonly remove: (sitting: string) => Promise<void>
  /** Removes all to which nothing was added since that time, whosever it is. */
  readonly removeBefore: (time: number) => Promise<void>
  readonly close: () => void
}

interface Schema extends DBSchema {
  sittings: { key: string; value: Sitting; indexes: { person: string } }
  changes: { key: [string, number]; value: Uint8Array }
}

const all = (sitting: string): IDBKeyRange => IDBKeyRange.bound([sitting], [sitting, []])

/** Rejects where the browser keeps nothing, as some do in private windows. */
export const openJournalStore = async (): Promise<JournalStore> => {
  const database = await openDB<Schema>('tsuzuri-journal', 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('sittings', { keyPath: 'id' }).createIndex('person', 'person')
      fresh.createObjectStore('changes')
    },
  })
  const write = () => database.transaction(['sittings', 'changes'], 'readwrite')
  const remove = async (sitting: string): Promise<void> => {
    const transaction = write()
    await Promise.all([
      transaction.objectStore('changes').delete(all(sitting)),
      transaction.objectStore('sittings').delete(sitting),
      transaction.done,
    ])
  }
  return {
    keep: async (sitting, number, update) => {
      const transaction = write()
      const kept = [transaction.objectStore('sittings').put(sitting), transaction.objectStore('changes').put(update, [sitting.id, number])]
      // At once, so that it is kept even where the tab is gone a moment later.
      transaction.commit()
      await Promise.all([...kept, transaction.done])
    },
    drop: async (sitting, upTo) => {
      const transaction = write()
      const changes = transaction.objectStore('changes')
      await changes.delete(IDBKeyRange.bound([sitting], [sitting, upTo]))
      if ((await changes.count(all(sitting))) === 0) await transaction.objectStore('sittings').delete(sitting)
      await transaction.done
    },
    sittings: async (person, page) => {
      const found = await database.getAllFromIndex('sittings', 'person', person)
      return found.filter((sitting) => page === undefined || sitting.page === page).toSorted((a, b) => a.at - b.at)
    },
    read: (sitting) => database.getAll('changes', all(sitting)),
    refuse: async (sitting) => {
      const transaction = database.transaction('sittings', 'readwrite')
      const found = await transaction.store.get(sitting)
      if (found) await transaction.store.put({ ...found, isRefused: true })
      await transaction.done
    },
    remove,
    removeBefore: async (time) => {
      for (const { id, at } of await database.getAll('sittings')) if (at < time) await remove(id)
    },
    close: () => database.close(),
  }
}
