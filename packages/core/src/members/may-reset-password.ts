import type { Actor } from '@tsuzuri/model'
import { type Held, mayInAll } from './may-in-all.ts'

/**
 * Whether the actor may hand out a link by which the password of whoever has these roles is set anew. It opens all that the
 * person may, so it takes the right in every portal the person belongs to. Never for oneself, who changes it by knowing it,
 * and never by a key, which is of one portal only.
 */
export const mayResetPassword = (
  actor: Pick<Actor, 'kind' | 'id' | 'firmAdmin' | 'roles'>,
  userId: string,
  held: readonly Held[],
): boolean => actor.kind === 'person' && actor.id !== userId && mayInAll(actor, 'password.reset', held)
