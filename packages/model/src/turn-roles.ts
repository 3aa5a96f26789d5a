import { type Role, roles, type Side, sideOf } from './role.ts'

/** What of a collection tells whose turn a state is. */
export interface Turns {
  readonly states: Readonly<Record<string, { readonly ball: Side | null }>>
  readonly transitions: readonly {
    readonly from: readonly string[]
    readonly who: readonly Role[]
    readonly requires?: readonly string[] | undefined
  }[]
}

/**
 * The roles whose turn it is in a state: of the side that has the ball, those that can bring it on. A step that needs a reason sends
 * back, and counts only where there is no other; where there is none at all, the whole side has the turn.
 */
export const turnRoles = ({ states, transitions }: Turns, state: string): readonly Role[] => {
  const side = roles.filter((role) => sideOf(role) === states[state]?.ball)
  const steps = transitions.filter(({ from }) => from.includes(state))
  const forward = steps.filter(({ requires }) => !requires?.includes('comment'))
  const able = (some: typeof steps) => side.filter((role) => some.some(({ who }) => who.includes(role)))
  return [able(forward), able(steps)].find((found) => found.length > 0) ?? side
}
