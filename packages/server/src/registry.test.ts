import { expect, test } from 'vitest'
import { openRegistry } from './registry.ts'

test('the product offers what the work needs, and no example', () => {
  const { blocks, collections } = openRegistry()
  expect([...blocks.keys()].toSorted()).toEqual([
    'calendar',
    'contact-table',
    'file-list',
    'month-figures',
    'processing-log',
    'report',
    'request-list',
    'waiting',
  ])
  expect([...collections.keys()].toSorted()).toEqual(['contacts', 'processing', 'reports', 'requests', 'schedule'])
})
