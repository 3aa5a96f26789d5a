import { acceptInvitation, readInvitation } from '@tsuzuri/core'
import type { UserId } from '@tsuzuri/model'
import type { Server } from '../server.ts'

interface Joining {
  readonly token: string
  readonly email: string
  readonly name: string
  readonly reading?: string | undefined
  readonly password: string
}

/**
 * Makes whoever holds an invitation a member: an account is made where there is none, in the same transaction, so that
 * neither is without the other; whoever has one proves it with its password. Of many at once exactly one succeeds.
 * Throws `invitation.used`, `invitation.expired`, `auth.refused`, `auth.password-too-short`,
 * `auth.password-guessable`.
 */
export const joinByInvitation = async ({ auth, engine }: Server, { token, ...person }: Joining): Promise<void> => {
  const known = (await auth.personByEmail(person.email)) !== null
  const proved: UserId | null = known ? await auth.checkPassword(person) : null
  await engine.store.unit(async () => {
    // Asked again in turn, before the slow hashing of a password, so that those who come too late hold nobody up.
    await readInvitation(engine, token)
    await acceptInvitation(engine, token, proved ?? (await auth.createPerson(person)))
  })
}
