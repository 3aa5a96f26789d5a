import type { SearchDocument } from '@tsuzuri/search'
import { firmRef } from '../firm-ref.ts'

/**
 * A thing as each side may find it: one document where it says the same to both, else one for clients and one for the firm, which says all of it, so
 * that words of which some are the firm's own are found together.
 */
export const bySide = (shared: SearchDocument, firm: SearchDocument): readonly SearchDocument[] =>
  shared.title === firm.title && shared.body === firm.body
    ? [shared]
    : [
        { ...shared, audience: 'client' },
        { ...firm, ref: firmRef(shared.ref), audience: 'firm' },
      ]
