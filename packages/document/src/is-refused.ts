import type { Losses } from './losses.ts'

/** The losses upon which an update is not to be applied: of its own parts, or anybody's. */
export type Refusal = 'nothing' | 'own' | 'any'

export const isRefused = ({ own, others }: Losses, refuse: Refusal): boolean =>
  refuse !== 'nothing' && (own.length > 0 || (refuse === 'any' && others.length > 0))
