import { type Member, roleNames } from '@tsuzuri/model'
import type { SearchDocument } from '@tsuzuri/search'
import { searchRef } from '../search-ref.ts'

/** A member is found by its name and how that is read, its role, and its address. Whoever may read a portal may know of its members. */
export const memberDocument = ({ portalId, userId, name, reading, role, email, joinedAt }: Member): SearchDocument => ({
  ref: searchRef(portalId, 'member', userId),
  portalId,
  kind: 'member',
  collection: null,
  title: name,
  body: `${roleNames[role].ja}\n${email}`,
  reading,
  audience: 'all',
  state: null,
  href: `/members#member-${userId}`,
  updatedAt: joinedAt,
})
