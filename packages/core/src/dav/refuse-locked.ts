import type { Scope, ScopedUnit } from '../scope.ts'
import { davErrors } from './dav-errors.ts'

export interface HeldTokens {
  readonly path: string
  /** The tokens of locks that were sent along. */
  readonly tokens: ReadonlySet<string>
  /** Whether what lies below is changed too. */
  readonly deep: boolean
}

/** Throws `dav.locked` where a lock stands in the way whose token was not sent along by its holder. */
export const refuseLocked = async (scope: Scope, tx: Pick<ScopedUnit, 'dav'>, { path, tokens, deep }: HeldTokens): Promise<void> => {
  const inTheWay = (await tx.dav.locks(path, scope.now())).filter((lock) => {
    const above = lock.path === '/' ? path !== '/' : path.startsWith(`${lock.path}/`)
    return lock.path === path || (above ? lock.depth === 'infinity' : deep)
  })
  const held = inTheWay.filter((lock) => tokens.has(lock.token) && lock.heldBy === scope.actor.id)
  // Of shared locks on one place it suffices to hold one.
  const stands = inTheWay.find((lock) => !held.some((own) => own.token === lock.token || own.path === lock.path))
  if (stands) throw davErrors.locked(stands.path)
}
