import { describe } from 'vitest'
import { testSearchIndex } from '../../testing/test-search-index.ts'
import { openFts5Index } from './open-fts5-index.ts'

describe('the embedded index', () => {
  testSearchIndex({ open: () => openFts5Index({ file: ':memory:' }) })
})
