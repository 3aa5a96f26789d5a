import type { WaitingFilter } from '@tsuzuri/db'
import type { PortalId, Role, Side } from '@tsuzuri/model'

/**
 * Whose turn, in a word. `mine` waits for the person: the ball lies on their side, their role can bring it on, and they are assigned,
 * or nobody is who could. `nobody` waits for their side without anybody assigned who could bring it on. `firm` and `client` wait for a side, `all` for either.
 */
export const turns = ['mine', 'nobody', 'firm', 'client', 'all'] as const
export type Turn = (typeof turns)[number]

/** What the word means for a person who stands on a side, and has these roles. */
export const turnFilter = (
  turn: Turn,
  side: Side,
  person: string,
  as: ReadonlyMap<PortalId, Role>,
): Pick<WaitingFilter, 'ball' | 'holders' | 'as'> => {
  switch (turn) {
    case 'mine':
      return { ball: side, holders: [person, null], as }
    case 'nobody':
      return { ball: side, holders: [null] }
    case 'all':
      return {}
    default:
      return { ball: turn }
  }
}
