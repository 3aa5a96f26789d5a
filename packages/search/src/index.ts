export { type Fts5Options, openFts5Index } from './drivers/fts5/open-fts5-index.ts'
export { type MeilisearchOptions, openMeilisearchIndex } from './drivers/meilisearch/open-meilisearch-index.ts'
export { documentDigest } from './document-digest.ts'
export type { ResetReason } from './drivers/fts5/open-database.ts'
export { fold } from './text/fold.ts'
export { type FilterName, readFilters, type WrittenFilter } from './text/read-filters.ts'
export { searchErrors } from './search-errors.ts'
export {
  type FacetCounts,
  type HeldDocument,
  type Marked,
  type Rebuilding,
  type SearchAnswer,
  type SearchDegraded,
  type SearchDocument,
  type SearchFacets,
  type SearchHealth,
  type SearchHit,
  type SearchIndex,
  type SearchKind,
  searchKinds,
  type SearchOp,
  type SearchPlace,
  type SearchQuery,
  type SearchTier,
} from './search-index.ts'
