import { type Actor, type Role, roles } from '@tsuzuri/model'
import { accessErrors } from './authorize.ts'
import { type Action, decide } from './policy.ts'

/**
 * Lets an action pass that belongs to no single portal. Only who is a firm admin of the installation counts as one here;
 * a portal's own key never does. Throws `access.required` or `access.denied`.
 */
export const authorizeInstallation = (actor: Actor, action: Action): void => {
  if (actor.kind === 'anonymous') throw accessErrors.required()
  const role = standingOf(actor)
  if (role === null || decide(action, role) !== 'allowed') throw accessErrors.denied(role ?? 'client-viewer', action)
}

const standingOf = (actor: Actor): Role | null => {
  if (actor.firmAdmin) return 'firm-admin'
  const held = new Set(actor.roles.values())
  return roles.find((role) => role !== 'firm-admin' && held.has(role)) ?? null
}
