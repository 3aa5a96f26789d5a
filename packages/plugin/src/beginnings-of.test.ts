import { expect, test } from 'vitest'
import { beginningsOf } from './beginnings-of.ts'
import { defineCollection } from './collection.ts'

const label = { ja: '', en: '' }
const contacts = defineCollection({
  name: 'contacts',
  label,
  columns: { title: { label } },
  fields: {},
  numbered: true,
  initial: 'open',
  begins: (side) => ({ state: side === 'firm' ? 'waiting-client' : 'waiting-firm', fields: { side } }),
  states: {
    open: { label, ball: 'firm' },
    'waiting-client': { label, ball: 'client' },
    'waiting-firm': { label, ball: 'firm' },
    closed: { label, ball: null, final: true },
  },
  transitions: [
    { from: ['open'], to: 'waiting-client', label, who: ['member'] },
    { from: ['open'], to: 'waiting-firm', label, who: ['client-staff'] },
    { from: ['open'], to: 'closed', label, who: ['member'], requires: ['comment'] },
  ],
  rights: { read: [], create: [], update: [], comment: [], trash: [] },
  order: { by: 'createdAt', direction: 'descending' },
  text: () => '',
})

test('a record begins as its collection says for the side of its writer, in a state that asks for nothing first', () => {
  expect(beginningsOf(contacts, 'member')).toMatchObject({
    state: 'waiting-client',
    states: ['open', 'waiting-client'],
    fields: { side: 'firm' },
  })
  expect(beginningsOf(contacts, 'client-staff')).toMatchObject({
    state: 'waiting-firm',
    states: ['open', 'waiting-firm'],
    fields: { side: 'client' },
  })
})

test('whose role cannot begin it so begins it in the initial state', () => {
  expect(beginningsOf(contacts, 'client-viewer')).toMatchObject({ state: 'open', states: ['open'] })
})
