import { aBlockContext, aPluginRecord } from '@tsuzuri/plugin/testing'
import ical from 'node-ical'
import { expect, test } from 'vitest'
import { schedule } from '../schedule.ts'
import { scheduleFeed } from './schedule-feed.ts'

const now = new Date('2026-11-23T01:30:00Z')
const entry = (number: number, startsAt: string, values: Parameters<typeof aPluginRecord>[2] = {}) =>
  aPluginRecord('schedule', number, { title: `予定${number}`, state: 'planned', startsAt: new Date(startsAt), ...values })
const write = (records: readonly ReturnType<typeof entry>[], locale: 'ja' | 'en' = 'ja'): Promise<string> =>
  scheduleFeed.write({ ...aBlockContext({ now, collections: [schedule], records }), locale, origin: 'https://portal.example' })
/** What an independent parser makes of the feed. */
const eventsIn = (text: string) => Object.values(ical.parseICS(text)).flatMap((part) => (part?.type === 'VEVENT' ? [part] : []))
const read = async (...records: readonly ReturnType<typeof entry>[]) => eventsIn(await write(records))

test('an all-day duty is a day, and one of several days ends with its last', async () => {
  const [one, several] = await read(
    entry(1, '2026-11-25T00:00:00+09:00', { fields: { allDay: true, side: 'client', kind: 'data' } }),
    entry(2, '2026-11-25T00:00:00+09:00', { dueAt: new Date('2026-11-27T00:00:00+09:00'), fields: { allDay: true } }),
  )
  expect([one?.datetype, one?.summary, one?.categories, one?.transparency]).toEqual(['date', '予定1 (貴社)', ['データ提出'], 'TRANSPARENT'])
  const text = await write([
    entry(2, '2026-11-25T00:00:00+09:00', { dueAt: new Date('2026-11-27T00:00:00+09:00'), fields: { allDay: true } }),
  ])
  expect(text).toContain('DTSTART;VALUE=DATE:20261125\r\nDTEND;VALUE=DATE:20261128\r\n')
  expect(several?.datetype).toBe('date')
})

test('what has an hour keeps it in the portal’s own zone, which the feed describes', async () => {
  const [event] = await read(entry(1, '2026-11-25T00:30:00+09:00', { dueAt: new Date('2026-11-25T01:00:00+09:00') }))
  expect([event?.start.toISOString(), event?.end?.toISOString(), event?.start.tz]).toEqual([
    '2026-11-24T15:30:00.000Z',
    '2026-11-24T16:00:00.000Z',
    'Asia/Tokyo',
  ])
})

test('a repeated entry of long ago is told by its rule, with its last day as the standard wants it', async () => {
  const fields = { recurrence: 'FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20270131' }
  const [event] = await read(entry(1, '2019-04-30T09:00:00+09:00', { fields }))
  const days = event?.rrule?.between(new Date('2026-11-01T00:00:00Z'), new Date('2028-01-01T00:00:00Z')) ?? []
  expect(days.map((day) => day.toISOString())).toEqual(['2026-11-30T00:00:00.000Z', '2026-12-31T00:00:00.000Z', '2027-01-31T00:00:00.000Z'])
  const whole = await write([entry(1, '2026-04-30T00:00:00+09:00', { fields: { ...fields, allDay: true } })])
  expect(whole).toContain('UNTIL=20270131\r\n')
})

test('says what is done and what is cancelled, in words and as programs know it, in the language asked for', async () => {
  const records = [entry(1, '2026-11-25T10:00:00+09:00', { state: 'done' }), entry(2, '2026-11-26T10:00:00+09:00', { state: 'cancelled' })]
  expect(eventsIn(await write(records)).map(({ summary, status }) => [summary, status])).toEqual([
    ['[済] 予定1', 'CONFIRMED'],
    ['[中止] 予定2', 'CANCELLED'],
  ])
  expect(eventsIn(await write(records, 'en')).map(({ summary }) => summary)).toEqual(['[Done] 予定1', '[Cancelled] 予定2'])
})

test('hostile words stay words, whatever their length, and each entry leads back to the portal', async () => {
  const title = `${'長い'.repeat(60)};,\\\nEND:VEVENT\r\nBEGIN:VEVENT`
  const [event, ...others] = await read(entry(1, '2026-11-25T10:00:00+09:00', { title, fields: { note: '一行目\n二行目' } }))
  expect([String(event?.summary).replaceAll(/\s+/g, ' '), others]).toEqual([title.replaceAll(/\s+/g, ' '), []])
  expect(event?.description).toMatch(/^一行目\n二行目\nhttps:\/\/portal\.example\/p\/abc\/schedule\//)
})

test('is the same text as long as nothing in it changed, also the next day', async () => {
  const records = [entry(1, '2026-11-25T10:00:00+09:00'), entry(2, '2026-12-25T10:00:00+09:00')]
  const later = scheduleFeed.write({
    ...aBlockContext({ now: new Date('2026-11-24T03:00:00Z'), collections: [schedule], records }),
    origin: 'https://portal.example',
  })
  expect(await later).toBe(await write(records))
})

test('an entry without a beginning, and one of two years ago that does not repeat, are left out', async () => {
  expect(await read(entry(1, '2024-11-25T10:00:00+09:00'), entry(2, '2026-11-25T10:00:00+09:00', { startsAt: null }))).toEqual([])
})

test('what was taken out of a series goes by its name and the time it stands for, so that programs show it there and nowhere else', async () => {
  const series = entry(1, '2026-11-02T09:00:00+09:00', { fields: { recurrence: 'FREQ=WEEKLY' } })
  const fields = { series: series.id, occurrence: '2026-11-09T00:00:00.000Z' }
  const [event, ...others] = await read(series, entry(2, '2026-11-10T09:00:00+09:00', { state: 'done', fields }))
  expect(others).toEqual([])
  const [moved] = Object.values(event?.recurrences ?? {})
  expect(JSON.parse(JSON.stringify([moved?.summary, moved?.start, moved?.recurrenceid]))).toEqual([
    '[済] 予定2',
    '2026-11-10T00:00:00.000Z',
    '2026-11-09T00:00:00.000Z',
  ])
  const alone = await write([entry(2, '2026-11-10T09:00:00+09:00', { fields })])
  expect(alone).not.toContain('RECURRENCE-ID')
})
