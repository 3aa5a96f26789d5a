import type { Me } from '@tsuzuri/client'
import { ofFirm } from './of-firm.ts'

/** Where a person lands: the desk for the firm's people, the portal itself for a client that has one. */
export const landing = ({ firmAdmin, portals }: Pick<Me, 'firmAdmin' | 'portals'>): string => {
  const [only, ...more] = portals
  return only !== undefined && more.length === 0 && !ofFirm({ firmAdmin, portals }) ? `/p/${only.slug}/` : '/desk'
}
