import { expect, test } from 'vitest'
import * as api from './index.ts'

test('the package hands out these names and no other', () => {
  expect(Object.keys(api).sort()).toEqual([
    'documentDigest',
    'fold',
    'openFts5Index',
    'openMeilisearchIndex',
    'readFilters',
    'searchErrors',
    'searchKinds',
  ])
})
