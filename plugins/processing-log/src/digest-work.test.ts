import { monthSpan, openZone } from '@tsuzuri/plugin'
import { aBlockContext, aPluginRecord } from '@tsuzuri/plugin/testing'
import { expect, test } from 'vitest'
import { digestWork } from './digest-work.ts'
import { processing } from './processing.ts'

const request = (number: number, results: readonly string[]) => aPluginRecord('requests', number, { fields: { results } })
const entry = (number: number, at: string, fields: Parameters<typeof aPluginRecord>[2] & object) =>
  aPluginRecord('processing', number, { startsAt: new Date(at), ...fields })
const file = (number: number): string => `0193a000-0000-7000-8000-00000000f00${number}`

test('a month counts the hours of its log, each request delivered in it once, and their files', async () => {
  const [one, two, other] = [request(1, [file(1), file(2)]), request(2, [file(2)]), request(3, [file(3)])]
  const records = [
    one,
    two,
    other,
    entry(11, '2026-10-31T15:00:00Z', { fields: { hours: 1.25, step: 'work', request: other.id } }),
    entry(12, '2026-11-10T01:00:00Z', { fields: { hours: 2.1, step: 'delivered', request: one.id } }),
    entry(13, '2026-11-12T01:00:00Z', { fields: { step: 'delivered', request: one.id } }),
    entry(14, '2026-11-30T14:59:59Z', { fields: { hours: 0.2, step: 'delivered', request: two.id } }),
    entry(15, '2026-11-30T15:00:00Z', { fields: { hours: 8, step: 'delivered', request: other.id } }),
  ]
  const context = aBlockContext({ records, collections: [processing] })
  expect(await digestWork(context, monthSpan('2026-11', openZone('Asia/Tokyo')))).toEqual({
    figures: { requestsDone: 2, hours: 3.55, filesDelivered: 2 },
    records: [one.id, two.id],
    files: [file(1), file(2)],
  })
})
