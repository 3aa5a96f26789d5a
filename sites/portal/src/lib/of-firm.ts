import type { Me } from '@tsuzuri/client'
import { sideOf } from '@tsuzuri/model'

/** Whether a person stands on the firm's side anywhere, which gives it the desk. */
export const ofFirm = ({ firmAdmin, portals }: Pick<Me, 'firmAdmin' | 'portals'>): boolean =>
  firmAdmin || portals.some(({ role }) => sideOf(role) === 'firm')
