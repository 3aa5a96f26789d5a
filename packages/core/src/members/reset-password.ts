import type { Member, UserId } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'
import { passwordLinkErrors } from './member-errors.ts'
import { usablePasswordLink } from './usable-password-link.ts'

/** Where passwords are kept; it must write in the unit of work that surrounds it, and end the person's sessions. */
export interface PasswordSetter {
  setPassword(userId: UserId, password: string): Promise<void>
}

/**
 * Sets the password of whoever the link was made for; all sessions of the person end, the second factor stays. Of two at
 * once exactly one succeeds. Throws `password-link.missing`, `password-link.used`, `password-link.expired`, and what
 * `setPassword` does for a password that is none, which leaves the link as it was.
 */
export const resetPassword = (
  engine: Engine,
  passwords: PasswordSetter,
  { token, password }: { readonly token: string; readonly password: string },
): Promise<Pick<Member, 'userId' | 'email'>> =>
  engine.store.unit(async (tx) => {
    const now = engine.now()
    const {
      link: { userId, portalId, tokenHash },
      member: { name, email },
    } = await usablePasswordLink(tx, token, now)
    // Before the slow hashing of a password, so that those who come too late hold nobody up.
    if (!(await tx.passwordLinks.use(tokenHash, now))) throw passwordLinkErrors.used()
    await passwords.setPassword(userId, password)
    const event = {
      collection: null,
      actor: { kind: 'person', id: userId, name },
      subject: { kind: 'session', id: userId },
      data: {},
      at: now,
    } as const
    await tx.events.add({ ...event, id: engine.newId(), portalId, type: 'password.reset' })
    await tx.events.add({ ...event, id: engine.newId(), portalId: null, type: 'session.closed' })
    return { userId, email }
  })
