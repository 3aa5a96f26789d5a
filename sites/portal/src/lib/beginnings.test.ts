import { expect, test } from 'vitest'
import { beginnings } from './beginnings.ts'

const label = { ja: '', en: '' }
const contacts = {
  name: 'contacts',
  initial: 'open',
  states: {
    open: { label, ball: 'firm' },
    'waiting-client': { label, ball: 'client' },
    'waiting-firm': { label, ball: 'firm' },
    closed: { label, ball: null, final: true },
  },
  transitions: [
    { from: ['open'], to: 'waiting-client', who: ['director', 'member'] },
    { from: ['open'], to: 'waiting-firm', who: ['member', 'client-staff'] },
    { from: ['open'], to: 'closed', who: ['member', 'client-staff'] },
  ],
} as const

test('a contact begins as waiting for the other side, and may begin as anything one press away', () => {
  expect(beginnings(contacts, 'member')).toMatchObject({ state: 'waiting-client', states: ['open', 'waiting-client', 'waiting-firm'] })
  expect(beginnings(contacts, 'client-staff')).toMatchObject({ state: 'waiting-firm', states: ['open', 'waiting-firm'] })
  expect(beginnings(contacts, 'client-staff').values).toMatchObject({ side: 'client' })
})

test('a row of another kind begins as its collection says', () => {
  expect(beginnings({ ...contacts, name: 'reports' }, 'member').state).toBe('open')
})
