import { expect, test } from 'vitest'
import * as api from './index.ts'

test('the package offers these names', () => {
  expect(Object.keys(api).toSorted()).toEqual([
    'Html',
    'fillPage',
    'fillReferences',
    'formatField',
    'renderBlock',
    'renderFields',
    'renderPage',
    'renderRawFields',
    'safeHtml',
  ])
})
