import type { JournalStore, Sitting } from './journal-store.ts'
import { ownLock } from './own-lock.ts'

/** What an earlier sitting left behind. */
export interface Left {
  readonly sitting: Sitting
  readonly updates: readonly Uint8Array[]
}

/** Takes what a person's earlier sittings at a page have left; those that still go on in another tab are passed over. */
export const takeLeft = async (store: JournalStore, person: string, page: string): Promise<readonly Left[]> => {
  const left: Left[] = []
  for (const sitting of await store.sittings(person, page)) {
    if (!(await ownLock(sitting.id))) continue
    const updates = await store.read(sitting.id)
    if (updates.length > 0) left.push({ sitting, updates })
  }
  return left
}
