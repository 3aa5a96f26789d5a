import type { PortalId } from '@tsuzuri/model'

export const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)

/** Where a sealed content lies, by the name that its portal's key gives it. */
export const sealedName = (portalId: PortalId, name: string): string => `${portalId}/${name.slice(0, 2)}/${name}.age`

/** Where versions before 2026-12 kept a content, unsealed. */
export const plainName = (portalId: PortalId, sha256: string): string => `${portalId}/${sha256.slice(0, 2)}/${sha256}`
