import { monthSpan, openZone } from '@tsuzuri/plugin'
import { aBlockContext, aPluginRecord, aRenderContext, elementsIn, wordsIn } from '@tsuzuri/plugin/testing'
import { expect, test } from 'vitest'
import { calendarBlock } from './block.ts'
import { digestSchedule } from './digest-schedule.ts'
import { loadCalendar } from './load-calendar.ts'
import { calendarPlugin } from './plugin.ts'
import { schedule } from './schedule.ts'

const now = new Date('2026-11-23T01:30:00Z')
const at = (day: string): string => new Date(`${day}T00:00:00+09:00`).toISOString()
const entry = (number: number, day: string, values: Parameters<typeof aPluginRecord>[2] = {}) => {
  const { fields = {}, ...rest } = values
  return aPluginRecord('schedule', number, {
    title: `予定${number}`,
    state: 'planned',
    startsAt: new Date(at(day)),
    ...rest,
    fields: { allDay: true, side: 'firm', kind: 'deadline', ...fields },
  })
}
const weekly = entry(1, '2026-11-02', { title: '勤怠の締め', fields: { recurrence: 'FREQ=WEEKLY' } })
const takenOut = (number: number, of: string, day: string, values: Parameters<typeof aPluginRecord>[2] = {}) =>
  entry(number, day, { title: '勤怠の締め', ...values, fields: { ...values.fields, series: weekly.id, occurrence: at(of) } })
const done = takenOut(2, '2026-11-02', '2026-11-02', { state: 'done', fields: { doneAt: '2026-11-02T08:00:00Z' } })
const moved = takenOut(3, '2026-11-16', '2027-02-01')
const records = [weekly, done, moved]
const context = (more: readonly ReturnType<typeof entry>[] = []) =>
  aBlockContext({ now, collections: [schedule], records: [...records, ...more] })

test('each time of a repeated duty has its own state: done, late, to do; one that was moved away stands where it was moved', async () => {
  const { entries } = await loadCalendar(context(), { view: 'month', month: '2026-11' })
  expect(entries.map(({ firstDay, state, late }) => [firstDay, state, late])).toEqual([
    ['2026-11-02', 'done', false],
    ['2026-11-09', 'planned', true],
    ['2026-11-23', 'planned', false],
    ['2026-11-30', 'planned', false],
  ])
  const february = await loadCalendar(context(), { view: 'week', day: '2027-02-03' })
  expect(february.entries.map(({ key, firstDay }) => [key, firstDay])).toEqual([
    [moved.id, '2027-02-01'],
    [`${weekly.id}@2027-02-01`, '2027-02-01'],
  ])
})

test('a week is one row of seven days, leads to the weeks around it, and each time of a series to itself', async () => {
  const attributes = calendarBlock.attributes.parse({ view: 'week', day: '2026-11-11' })
  const tree = calendarBlock.render(await calendarBlock.load(context(), attributes), aRenderContext(calendarPlugin), attributes)
  const elements = elementsIn(tree)
  expect(elements.filter(({ tagName }) => tagName === 'caption').map(wordsIn)).toEqual(['2026年11月8日〜11月14日の予定'])
  expect(elements.filter(({ tagName }) => tagName === 'td').map(wordsIn)).toEqual([
    '8',
    '9勤怠の締め期限弊社↻遅れ',
    '10',
    '11',
    '12',
    '13',
    '14',
  ])
  expect(
    elements.flatMap(({ properties }) => (properties['dataShow'] === undefined ? [] : [String(properties['dataShow'])])).slice(0, 3),
  ).toEqual(['{"view":"week","day":"2026-11-04"}', '{"view":"week","day":"2026-11-18"}', '{"view":"week"}'])
  expect(
    elements.flatMap(({ properties }) => (properties['className']?.toString() === 'calendar__title' ? [properties['href']] : [])),
  ).toEqual([`/p/abc/schedule/${weekly.id}?at=${encodeURIComponent(at('2026-11-09'))}`])
})

test('one side sees its own duties, and those of both', async () => {
  const others = [entry(4, '2026-11-10', { fields: { side: 'client' } }), entry(5, '2026-11-11', { fields: { side: 'both' } })]
  const titles = async (side?: 'firm' | 'client') =>
    (await loadCalendar(context(others), { view: 'week', day: '2026-11-11', side })).entries.map(({ title }) => title)
  expect([await titles(), await titles('firm'), await titles('client')]).toEqual([
    ['勤怠の締め', '予定4', '予定5'],
    ['勤怠の締め', '予定5'],
    ['予定4', '予定5'],
  ])
})

test('a month counts the duties that were done by their day, and those that were not; no meetings, and nothing that is still to come', async () => {
  const others = [
    entry(4, '2026-11-10', { state: 'done', fields: { doneAt: '2026-11-11T03:00:00Z' } }),
    entry(5, '2026-11-12', { fields: { kind: 'meeting' } }),
    entry(6, '2026-11-13', { state: 'cancelled' }),
  ]
  const zone = openZone('Asia/Tokyo')
  expect(await digestSchedule(context(others), monthSpan('2026-11', zone))).toEqual({ figures: { scheduleKept: 1, scheduleLate: 2 } })
})
