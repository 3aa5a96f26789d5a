import type { Me } from '@tsuzuri/client'
import { sideOf } from '@tsuzuri/model'

/** Where a person lands: the desk for the firm's people, the portal itself for a client that has one. */
export const landing = ({ firmAdmin, portals }: Pick<Me, 'firmAdmin' | 'portals'>): string => {
  const [only, ...more] = portals
  const ofFirm = firmAdmin || portals.some(({ role }) => sideOf(role) === 'firm')
  return only !== undefined && more.length === 0 && !ofFirm ? `/p/${only.slug}/` : '/desk'
}
