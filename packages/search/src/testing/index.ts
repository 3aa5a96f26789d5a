export { syntheticCorpus, syntheticPortal, syntheticPortals } from './synthetic-corpus.ts'
export { testSearchIndex } from './test-search-index.ts'
