import { createClient } from '@tsuzuri/client'
import { expect, test } from 'vitest'
import { loadRecord } from './load-record.ts'

/** A contact that has been changed and answered more often than one answer of the API tells, two at a time. */
const answers: Readonly<Record<string, unknown>> = {
  'collections/contacts/records/7': { id: 'r7', references: [{ id: 'p1' }] },
  collections: { items: [{ name: 'contacts' }], next: null },
  'collections/contacts/records/r7/history?limit=200': { items: ['h1', 'h2'], next: 'n', references: [{ id: 'f1' }] },
  'collections/contacts/records/r7/history?limit=200&cursor=n': { items: ['h3'], next: null, references: [{ id: 'f2' }] },
  'collections/contacts/records/r7/comments?limit=200': { items: ['c1', 'c2'], next: 'a', references: [] },
  'collections/contacts/records/r7/comments?limit=200&cursor=a': { items: ['c3', 'c4'], next: 'b' },
  'collections/contacts/records/r7/comments?limit=200&cursor=b': { items: ['c5'], next: null },
  members: { items: [], next: null },
}

test('a row is told to its newest comment and change, however many there are', async () => {
  const client = createClient((path) => Promise.resolve(Response.json(answers[path.replace('/api/v1/portals/abc/', '')] ?? {})))
  const { history, comments, references } = await loadRecord({ client } as App.Locals, 'abc', 'contacts', '7')
  expect([history, comments]).toEqual([
    ['h1', 'h2', 'h3'],
    ['c1', 'c2', 'c3', 'c4', 'c5'],
  ])
  expect(references.map(({ id }) => id)).toEqual(['p1', 'f1', 'f2'])
})
