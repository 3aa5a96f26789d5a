import type { Portal, Role } from '@tsuzuri/model'
import type { Engine } from '../engine.ts'
import { invitationErrors } from './member-errors.ts'
import { usableInvitation } from './usable-invitation.ts'

/** What whoever holds the link may see before accepting. */
export interface ReadInvitation {
  readonly portal: Pick<Portal, 'id' | 'slug' | 'name'>
  readonly email: string
  readonly name: string
  readonly reading: string
  readonly role: Role
}

/** Throws `invitation.missing`, `invitation.used`, `invitation.expired`. */
export const readInvitation = async (engine: Engine, token: string): Promise<ReadInvitation> => {
  const { portalId, email, name, reading, role } = await usableInvitation(engine.store.read, token, engine.now())
  const portal = await engine.store.read.portals.get(portalId)
  if (!portal) throw invitationErrors.missing()
  return { portal: { id: portal.id, slug: portal.slug, name: portal.name }, email, name, reading: reading ?? '', role }
}
