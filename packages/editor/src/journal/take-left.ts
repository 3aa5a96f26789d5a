import type { JournalStore, Sitting } from './journal-store.ts'
import { ownLock } from './own-lock.ts'

/** What an earlier sitting left behind. */
export interface Left {
  readonly sitting: Sitting
  readonly updates: readonly Uint8Array[]
  /** Lets other tabs, or another part of this one, take it. */
  readonly release: () => void
}

/** Takes what a person's earlier sittings at a page have left; those that still go on in another tab are passed over. */
export const takeLeft = async (store: JournalStore, person: string, page: string): Promise<readonly Left[]> => {
  const left: Left[] = []
  for (const sitting of await store.sittings(person, page)) {
    const lock = await ownLock(sitting.id)
    if (!lock) continue
    left.push({ sitting, updates: await store.read(sitting.id), release: lock.release })
  }
  return left
}
