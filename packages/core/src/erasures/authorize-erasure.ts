import { accessErrors } from '../policies/authorize.ts'
import { authorizeInstallation } from '../policies/authorize-installation.ts'
import type { Scope } from '../scope.ts'
import { erasureErrors } from './erasure-errors.ts'

/** Lets a firm admin pass, a person and no key, who wrote the portal's slug to confirm. Throws `access.denied`, `erasure.unconfirmed`. */
export const authorizeErasure = ({ actor, portal, role }: Scope, slug: string): void => {
  authorizeInstallation(actor, 'drive.erase')
  if (actor.kind !== 'person') throw accessErrors.denied(role, 'drive.erase')
  if (slug.trim() !== portal.slug) throw erasureErrors.unconfirmed(portal.slug)
}
