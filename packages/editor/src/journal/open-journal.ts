import type { JournalStore, Sitting } from './journal-store.ts'
import { ownLock } from './own-lock.ts'

/** Keeps what is typed in one sitting until the server has it. */
export interface Journal {
  /** Of this sitting. */
  readonly id: string
  readonly keep: (number: number, update: Uint8Array) => void
  /** All up to this number is on the server. */
  readonly drop: (number: number) => void
  /** Whether the browser keeps what is typed; if not, what the server lacks is lost with the tab. */
  readonly works: () => boolean
  /** Whether all that the server lacks is in the browser's memory by now. */
  readonly holdsAll: () => boolean
  /** Resolves once it holds all, or does not work. */
  readonly settled: () => Promise<void>
  /** The server would not take it: it is offered from here on, and not brought in by itself. */
  readonly refuse: () => void
  readonly close: () => void
}

/** In bytes: more than a page may have. */
const largest = 16 * 1024 * 1024

/** Begins a sitting. Rejects where the browser has no locks to give. */
export const openJournal = async (
  store: JournalStore,
  about: Pick<Sitting, 'person' | 'page' | 'epoch' | 'title' | 'path'>,
  now: () => number,
): Promise<Journal> => {
  const id = randomId()
  const lock = await ownLock(id)
  /** What the server lacks, by number, in bytes. */
  const lacking = new Map<number, number>()
  let size = 0
  let isBroken = false
  let last: Promise<unknown> = Promise.resolve()
  let unwritten = 0
  let isRefused = false

  const run = (work: () => Promise<void>): void => {
    unwritten += 1
    last = work()
      .catch(() => (isBroken = true))
      .finally(() => (unwritten -= 1))
  }
  return {
    id,
    keep: (number, update) => {
      lacking.set(number, update.byteLength)
      size += update.byteLength
      if (size > largest) isBroken = true
      // What follows on something that is missing could never be brought in.
      if (!isBroken) run(() => store.keep({ ...about, id, at: now(), isRefused }, number, update))
    },
    drop: (upTo) => {
      let dropped = false
      for (const [number, bytes] of lacking) {
        if (number > upTo) continue
        lacking.delete(number)
        size -= bytes
        dropped = true
      }
      if (dropped) run(() => store.drop(id, upTo))
      if (lacking.size > 0) return
      isBroken = false
      isRefused = false
    },
    works: () => !isBroken,
    holdsAll: () => lacking.size === 0 || (!isBroken && unwritten === 0),
    settled: async () => {
      await last
    },
    refuse: () => {
      isRefused = true
      void last.then(() => store.refuse(id)).catch(() => {})
    },
    close: () => {
      lock?.release()
    },
  }
}

/** Not `randomUUID`, which browsers give to secure origins only. */
const randomId = (): string => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
