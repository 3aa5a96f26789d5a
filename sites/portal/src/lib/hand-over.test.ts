import type { RecordView } from '@tsuzuri/client'
import type { Side } from '@tsuzuri/model'
import { expect, test } from 'vitest'
import { handOver } from './hand-over.ts'

const states = {
  open: { label: { ja: '受付', en: 'Open' }, ball: 'firm' },
  'waiting-client': { label: { ja: '貴社回答待ち', en: 'Waiting for client' }, ball: 'client' },
  'waiting-firm': { label: { ja: '弊社回答待ち', en: 'Waiting for firm' }, ball: 'firm' },
  closed: { label: { ja: '完了', en: 'Closed' }, ball: null },
} as never
const step = (ball: Side | null, ...ways: readonly string[]) =>
  ({ ball, may: { transitions: ways.map((to) => ({ to, label: { ja: to, en: to }, requires: [], fills: [] })) } }) as unknown as RecordView
const offered = (record: RecordView, side: Side) => handOver(record, { states }, side, 'ja')?.to

test('whoever has the ball answers and hands it over in one press; what was closed is opened again', () => {
  expect(offered(step('firm', 'waiting-client', 'closed'), 'firm')).toBe('waiting-client')
  expect(offered(step('client', 'waiting-firm', 'closed'), 'client')).toBe('waiting-firm')
  expect(offered(step(null, 'open'), 'client')).toBe('open')
})

test('the firm adds a line to what waits for the client without taking the turn away from it', () => {
  expect(offered(step('client', 'waiting-firm', 'closed'), 'firm')).toBeUndefined()
})
