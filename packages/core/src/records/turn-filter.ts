import type { WaitingFilter } from '@tsuzuri/db'
import type { Side } from '@tsuzuri/model'

/**
 * Whose turn, in a word. `mine` waits for the person: the ball lies on their side, and they are assigned, or nobody of that side
 * is. `nobody` waits for their side without anybody assigned. `firm` and `client` wait for a side, `all` for either.
 */
export const turns = ['mine', 'nobody', 'firm', 'client', 'all'] as const
export type Turn = (typeof turns)[number]

/** What the word means for a person who stands on a side. */
export const turnFilter = (turn: Turn, side: Side, person: string): Pick<WaitingFilter, 'ball' | 'holders'> => {
  switch (turn) {
    case 'mine':
      return { ball: side, holders: [person, null] }
    case 'nobody':
      return { ball: side, holders: [null] }
    case 'all':
      return {}
    default:
      return { ball: turn }
  }
}
