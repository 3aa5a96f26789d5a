import { expect, test } from 'vitest'
import { defineCollection } from './collection.ts'
import { isLate } from './is-late.ts'

const label = { ja: '試', en: 'Trial' }
const jobs = defineCollection({
  name: 'jobs',
  label,
  columns: {},
  fields: {},
  states: {
    draft: { label, ball: 'client' },
    working: { label, ball: 'firm' },
    delivered: { label, ball: 'client', delivered: true },
    'sent-back': { label, ball: 'firm' },
    accepted: { label, ball: null, final: true },
    planned: { label, ball: null },
  },
  initial: 'draft',
  transitions: [],
  rights: { read: [], create: [], update: [], comment: [], trash: [] },
  numbered: false,
  order: { by: 'createdAt', direction: 'ascending' },
  text: () => '',
})
const late = (state: string, due: string | null, now: string, timeZone = 'Asia/Tokyo') =>
  isLate({ state, dueAt: due === null ? null : new Date(due) }, jobs, new Date(now), timeZone)

test('what is due is late once its day is over, until it is delivered; sent back it is late again', () => {
  const states = ['draft', 'working', 'delivered', 'sent-back', 'accepted', 'planned', 'gone']
  expect(states.filter((state) => late(state, '2026-11-22T09:00:00Z', '2026-11-23T01:30:00Z'))).toEqual(['draft', 'working', 'sent-back'])
  expect(late('working', null, '2026-11-23T01:30:00Z')).toBe(false)
})

test('the day ends where the portal is', () => {
  const due = '2026-11-23T09:00:00+09:00'
  expect(['2026-11-23T23:59:59+09:00', '2026-11-24T00:00:00+09:00'].map((now) => late('working', due, now))).toEqual([false, true])
  expect(['2026-11-22T23:59:59-05:00', '2026-11-23T00:00:00-05:00'].map((now) => late('working', due, now, 'America/New_York'))).toEqual([
    false,
    true,
  ])
})
