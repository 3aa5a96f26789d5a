import type { RecordView } from '@tsuzuri/client'
import type { Side } from '@tsuzuri/model'
import { expect, test } from 'vitest'
import { draftMoves } from './draft-moves.ts'

const draft = {
  collection: 'requests',
  state: 'draft',
  ball: 'client',
  createdBy: 'staff',
  may: {
    update: true,
    transitions: [
      { to: 'requested', label: { ja: '依頼を送る', en: 'Send request' }, requires: [] },
      { to: 'cancelled', label: { ja: '下書きを破棄する', en: 'Discard draft' }, requires: [] },
    ],
  },
} as unknown as RecordView
const isForm = (change: object, id: string, side: Side): boolean =>
  draftMoves({ record: { ...draft, ...change } }, { me: { person: { id } } as never, side }, 'ja') !== null

test('a draft is a form to the side it waits for, and to the person who made it; to everyone else it is text', () => {
  expect([isForm({}, 'staff', 'client'), isForm({}, 'approver', 'client'), isForm({}, 'member', 'firm')]).toEqual([true, true, false])
  expect(isForm({ createdBy: 'member' }, 'member', 'firm')).toBe(true)
  expect(isForm({ may: { update: false, transitions: [] } }, 'viewer', 'client')).toBe(false)
  expect([isForm({ state: 'requested' }, 'staff', 'client'), isForm({ collection: 'reports' }, 'staff', 'client')]).toEqual([false, false])
})

test('it is sent, or thrown away', () => {
  const steps = draftMoves({ record: draft }, { me: { person: { id: 'staff' } } as never, side: 'client' }, 'en')
  expect([steps?.send.label, steps?.discard?.label]).toEqual(['Send request', 'Discard draft'])
})
