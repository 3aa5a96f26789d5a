import type { ChangeView, CommentView } from '@tsuzuri/client'
import { expect, test } from 'vitest'
import { cutTimeline } from './cut-timeline.ts'

const at = (...hours: readonly number[]) => hours.map((hour) => ({ at: `2026-11-30T0${hour}:00:00.000Z` }))
const changes = (next: string | null, ...hours: readonly number[]) => [{ items: at(...hours) as unknown as ChangeView[], next }]
const said = (next: string | null, ...hours: readonly number[]) => [{ items: at(...hours) as unknown as CommentView[], next }]

test('a timeline that was read whole is told whole, oldest first', () => {
  expect(cutTimeline(changes(null, 5, 1), said(null, 3))).toEqual({ history: at(1, 5), comments: at(3), earlier: false })
})

test('where one of both goes on before, nothing is told from before it was read', () => {
  expect(cutTimeline(changes('more', 8, 5), said(null, 6, 3))).toEqual({ history: at(5, 8), comments: at(6), earlier: true })
  expect(cutTimeline(changes(null, 8, 1), said('more', 7, 6))).toEqual({ history: at(8), comments: at(6, 7), earlier: true })
})
