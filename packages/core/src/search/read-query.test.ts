import { createRegistry, openZone } from '@tsuzuri/plugin'
import { expect, test } from 'vitest'
import { tasksPlugin } from '../testing/tasks-plugin.ts'
import { readQuery } from './read-query.ts'

const read = (text: string) => readQuery(createRegistry([tasksPlugin]), openZone('Asia/Tokyo'), text)

test.each([
  ['給与 kind:page', { text: '給与', choice: { kinds: ['page'], collections: [] } }],
  ['種類:ファイル,tasks 給与', { text: '給与', choice: { kinds: ['file'], collections: ['tasks'] } }],
  ['from:佐藤 -from:"鈴木 一郎" 給与', { text: '給与', choice: { authors: ['佐藤'], without: { states: [], authors: ['鈴木 一郎'] } } }],
  [
    '給与 after:2026-11-23 before:2026/12',
    { text: '給与', choice: { from: new Date('2026-11-22T15:00:00Z'), to: new Date('2026-11-30T15:00:00Z') } },
  ],
  ['kind:tasks from:2026-10-01', { text: '', choice: { kinds: [], collections: ['tasks'], from: new Date('2026-09-30T15:00:00Z') } }],
  ['以前:令和8年11月30日 給与', { text: '給与', choice: { to: new Date('2026-11-30T15:00:00Z') } }],
  ['以前:2026年12月 給与', { text: '給与', choice: { to: new Date('2026-12-31T15:00:00Z') } }],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

test.each(['給与 kind:unknown', 'state:そんな状態 給与', 'after:いつか 給与', 'after:11/23 給与', '"kind:page" 給与', '10:30 給与'])(
  'in %s nothing is a filter',
  (text) => {
    expect(read(text)).toEqual({ text, choice: {} })
  },
)

test('what is not of a kind is every other', () => {
  const { choice } = read('-kind:page 給与')
  expect([choice.kinds, choice.collections?.includes('tasks')]).toEqual([['file', 'member'], true])
})
