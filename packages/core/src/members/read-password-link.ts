import type { Member } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'
import { usablePasswordLink } from './usable-password-link.ts'

/** Whose password it sets, for whoever holds the link. Throws `password-link.missing`, `password-link.used`, `password-link.expired`. */
export const readPasswordLink = async (engine: Engine, token: string): Promise<Pick<Member, 'name' | 'email'>> => {
  const { member } = await usablePasswordLink(engine.store.read, token, engine.now())
  return { name: member.name, email: member.email }
}
