import type { SearchDocument } from '../search-index.ts'
import { syntheticPortal } from './synthetic-corpus.ts'

/** A page that both sides may find, with what a test cares about put in its place. */
export const aDocument = (with_: Partial<SearchDocument> & Pick<SearchDocument, 'ref'>): SearchDocument => ({
  portalId: syntheticPortal(0),
  kind: 'page',
  collection: null,
  title: '無題',
  body: '',
  audience: 'all',
  state: null,
  href: `/${with_.ref.replace(':', '/')}`,
  updatedAt: new Date('2026-04-01T00:00:00Z'),
  ...with_,
})
