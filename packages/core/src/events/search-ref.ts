import type { PortalId } from '@tsuzuri/model'
import type { SearchKind } from '@tsuzuri/search'

/** By which name search knows a thing. Somebody is a member of several portals, and found in each. */
export const searchRef = (portalId: PortalId, kind: SearchKind, id: string): string =>
  kind === 'member' ? `${kind}:${portalId}.${id}` : `${kind}:${id}`
