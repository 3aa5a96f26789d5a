import { type FirmAdmin, roleNames } from '@tsuzuri/model'
import type { SearchDocument } from '@tsuzuri/search'
import { firmPlace } from '../../search/firm-place.ts'
import { searchRef } from '../search-ref.ts'

/** An administrator of the firm is found like a member, but in no portal, and by whoever may list them. */
export const firmAdminDocument = ({ userId, name, reading, email, since }: FirmAdmin): SearchDocument => ({
  ref: searchRef(firmPlace, 'member', userId),
  portalId: firmPlace,
  kind: 'member',
  collection: null,
  title: name,
  body: `${roleNames['firm-admin'].ja}\n${email}`,
  reading,
  audience: 'firm',
  state: null,
  href: `/firm-admins#admin-${userId}`,
  updatedAt: since,
})
