import type { Clock } from './clock.ts'

/**
 * Connections that have sent something which builds on what never arrived here. They are asked for all they have; until it
 * comes, what they sent does not count and their markers wait.
 */
export interface GapWatch<Sender> {
  /** `ask` is called the first time. */
  open(sender: Sender, ask: () => void): void
  /** Whether the marker has to wait; the newest one that does is answered by `close`. */
  holds(sender: Sender, marker: number): boolean
  /** All has come, or will not any more. Answers the marker that waited. */
  close(sender: Sender): number | null
}

/** How long a sender has to bring what is missing, in milliseconds. */
const patience = 10_000

export const createGapWatch = <Sender>(clock: Clock, onTimeout: (sender: Sender) => void): GapWatch<Sender> => {
  const gaps = new Map<Sender, { marker: number | null; readonly cancel: () => void }>()
  return {
    open: (sender, ask) => {
      if (gaps.has(sender)) return
      gaps.set(sender, { marker: null, cancel: clock.after(patience, () => onTimeout(sender)) })
      ask()
    },
    holds: (sender, marker) => {
      const gap = gaps.get(sender)
      if (gap) gap.marker = marker
      return gap !== undefined
    },
    close: (sender) => {
      const gap = gaps.get(sender)
      gap?.cancel()
      gaps.delete(sender)
      return gap?.marker ?? null
    },
  }
}
