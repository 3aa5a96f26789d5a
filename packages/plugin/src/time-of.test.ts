import { expect, test } from 'vitest'
import { aPluginRecord } from './testing/a-plugin-record.ts'
import { timeOf } from './time-of.ts'

const at = (day: string): Date => new Date(`${day}T00:00:00Z`)
const told = {
  createdAt: at('2026-11-01'),
  startsAt: at('2026-11-02'),
  dueAt: at('2026-11-03'),
  fields: { said: '2026-11-04T09:00:00+09:00' },
}

test('the time of a record is what its collection says', () => {
  const times = [undefined, 'startsAt', 'dueAt', 'said'].map((when) =>
    timeOf(aPluginRecord('notes', 1, told), when === undefined ? {} : { when }),
  )
  expect(times).toEqual([at('2026-11-02'), at('2026-11-02'), at('2026-11-03'), at('2026-11-04')])
})

test('where nothing is told, the time of writing counts', () => {
  const bare = aPluginRecord('notes', 1, { createdAt: at('2026-11-01'), fields: { empty: null, wrong: 'yesterday', number: 5 } })
  expect(['startsAt', 'dueAt', 'said', 'empty', 'wrong', 'number'].map((when) => timeOf(bare, { when }))).toEqual(
    Array.from({ length: 6 }, () => at('2026-11-01')),
  )
})
