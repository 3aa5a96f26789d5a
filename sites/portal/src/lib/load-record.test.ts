import { createClient } from '@tsuzuri/client'
import { expect, test } from 'vitest'
import { loadRecord } from './load-record.ts'

const at = (minute: number, name: string) => ({ at: `2026-11-30T01:0${minute}:00.000Z`, name })
/** A contact that has been changed and answered more often than one answer of the API tells, two at a time, the newest first. */
const answers: Readonly<Record<string, unknown>> = {
  'collections/contacts/records/7': { id: 'r7', references: [{ id: 'p1' }] },
  collections: { items: [{ name: 'contacts', states: {}, fields: {} }], next: null },
  'collections/contacts/records/r7/history?limit=200&order=newest': {
    items: [at(6, 'h3'), at(3, 'h2')],
    next: 'n',
    references: [{ id: 'f1' }],
  },
  'collections/contacts/records/r7/history?limit=200&order=newest&cursor=n': {
    items: [at(1, 'h1')],
    next: null,
    references: [{ id: 'f2' }],
  },
  'collections/contacts/records/r7/comments?limit=200&order=newest': { items: [at(7, 'c3'), at(5, 'c2')], next: 'a' },
  'collections/contacts/records/r7/comments?limit=200&order=newest&cursor=a': { items: [at(2, 'c1')], next: null },
  'collections/contacts/records/r7/escalations': { items: [], next: null },
  'collections/contacts/records/r7/watchers?limit=200': { items: [], next: null },
  members: { items: [], next: null },
}
const load = async (whole: boolean) => {
  const client = createClient((path) => Promise.resolve(Response.json(answers[path.replace('/api/v1/portals/abc/', '')] ?? {})))
  const { history, comments, references, earlier } = await loadRecord({ client } as App.Locals, 'abc', 'contacts', '7', whole)
  const names = (items: readonly unknown[]) => items.map((item) => (item as { readonly name: string }).name)
  return { history: names(history), comments: names(comments), references: references.map(({ id }) => id), earlier }
}

test('a row is told with the latest that happened, as far back as both its comments and its changes were read', async () => {
  expect(await load(false)).toEqual({ history: ['h3'], comments: ['c2', 'c3'], references: ['p1', 'f1'], earlier: true })
})

test('a row is told to its first comment and change where that is asked for', async () => {
  expect(await load(true)).toEqual({
    history: ['h1', 'h2', 'h3'],
    comments: ['c1', 'c2', 'c3'],
    references: ['p1', 'f1', 'f2'],
    earlier: false,
  })
})
