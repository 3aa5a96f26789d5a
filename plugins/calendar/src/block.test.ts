import { aBlockContext, aPluginRecord, aRenderContext, elementsIn, hostileTitle, wordsIn } from '@tsuzuri/plugin/testing'
import { expect, test } from 'vitest'
import { calendarBlock } from './block.ts'
import type { CalendarData } from './block.ts'
import { loadCalendar } from './load-calendar.ts'
import { calendarPlugin } from './plugin.ts'
import { schedule } from './schedule.ts'

const entry = (number: number, startsAt: string, values: Parameters<typeof aPluginRecord>[2] = {}) =>
  aPluginRecord('schedule', number, { title: `予定${number}`, state: 'planned', startsAt: new Date(startsAt), ...values })
const load = (records: readonly ReturnType<typeof entry>[], now = '2026-11-23T01:30:00Z', month?: string): Promise<CalendarData> =>
  loadCalendar(aBlockContext({ now: new Date(now), collections: [schedule], records }), { view: 'month', month })
const shown = ({ entries }: CalendarData): readonly string[] =>
  entries.map(({ title, firstDay, lastDay }) => `${title} ${firstDay}..${lastDay}`)

test('shows the month it is in Tokyo, also while it is still yesterday in UTC', async () => {
  const data = await load([], '2026-11-30T15:30:00Z')
  expect([data.month, data.today]).toEqual(['2026-12', '2026-12-01'])
})

test('an entry just after midnight stands on its own day', async () => {
  expect(shown(await load([entry(1, '2026-11-25T00:10:00+09:00')]))).toEqual(['予定1 2026-11-25..2026-11-25'])
})

test('an entry that ends at midnight does not touch the next day; an all-day one names its last day', async () => {
  const timed = entry(1, '2026-11-25T20:00:00+09:00', { dueAt: new Date('2026-11-26T00:00:00+09:00') })
  const whole = entry(2, '2026-11-25T00:00:00+09:00', { dueAt: new Date('2026-11-27T00:00:00+09:00'), fields: { allDay: true } })
  expect(shown(await load([timed, whole]))).toEqual(['予定2 2026-11-25..2026-11-27', '予定1 2026-11-25..2026-11-25'])
})

test('an entry that began before the month and still runs is shown', async () => {
  const long = entry(1, '2026-10-20T09:00:00+09:00', { dueAt: new Date('2026-11-05T18:00:00+09:00') })
  expect(shown(await load([long]))).toEqual(['予定1 2026-10-20..2026-11-05'])
})

test('an entry repeated since years is found and told out', async () => {
  const monthly = entry(1, '2019-04-25T09:00:00+09:00', { fields: { recurrence: 'FREQ=MONTHLY', kind: 'pay' } })
  const data = await load([monthly], '2026-11-23T01:30:00Z', '2027-01')
  expect(data.entries.map(({ key, firstDay, repeats }) => [key, firstDay, repeats])).toEqual([
    [`${monthly.id}@2027-01-25`, '2027-01-25', true],
  ])
})

test('never holds more than 500 entries, and says that there are more', async () => {
  const daily = Array.from({ length: 20 }, (_, index) =>
    entry(index + 1, '2026-10-01T09:00:00+09:00', { fields: { recurrence: 'FREQ=DAILY' } }),
  )
  const data = await load(daily)
  expect([data.entries.length, data.more]).toEqual([500, true])
})

test('marks today by a word, and only today', async () => {
  const tree = calendarBlock.render(await load([]), aRenderContext(calendarPlugin), { view: 'month' })
  const current = elementsIn(tree).filter(({ properties }) => properties['ariaCurrent'] === 'date')
  expect(current.map(wordsIn)).toEqual(['23今日'])
})

test('is a table with a caption, seven named columns, and each entry on its day', async () => {
  const tree = calendarBlock.render(
    await load([entry(1, '2026-11-25T10:30:00+09:00', { title: hostileTitle })]),
    aRenderContext(calendarPlugin),
    { view: 'month' },
  )
  const elements = elementsIn(tree)
  expect(elements.filter(({ tagName }) => tagName === 'caption').map(wordsIn)).toEqual(['2026年11月の予定'])
  expect(elements.filter(({ tagName }) => tagName === 'th').map(wordsIn)).toEqual(['日', '月', '火', '水', '木', '金', '土'])
  expect(
    elements
      .filter(({ tagName }) => tagName === 'td')
      .map(wordsIn)
      .filter((words) => words.startsWith('25')),
  ).toEqual([`2510:30${hostileTitle}`])
})

test('as a list names the days that have entries', async () => {
  const data = await load([
    entry(2, '2026-11-25T10:30:00+09:00'),
    entry(1, '2026-11-02T00:00:00+09:00', { fields: { allDay: true, side: 'client' } }),
  ])
  const tree = calendarBlock.render(data, aRenderContext(calendarPlugin), { view: 'list' })
  expect(
    elementsIn(tree)
      .filter(({ tagName }) => tagName === 'h3')
      .map(wordsIn),
  ).toEqual(['11月2日(月)', '11月25日(水)'])
  expect(
    elementsIn(tree)
      .filter(({ tagName }) => tagName === 'li')
      .map(wordsIn),
  ).toEqual(['予定1貴社遅れ', '10:30予定2'])
})

test('leads to the months around it by plain links', async () => {
  const tree = calendarBlock.render(await load([], '2026-12-10T00:00:00Z'), aRenderContext(calendarPlugin), { view: 'month' })
  const shows = elementsIn(tree).flatMap(({ properties }) => (properties['dataShow'] === undefined ? [] : [String(properties['dataShow'])]))
  expect(shows).toEqual([
    '{"view":"month","month":"2026-11"}',
    '{"view":"month","month":"2027-01"}',
    '{"view":"week","day":"2026-12-10"}',
    '{"view":"list","month":"2026-12"}',
    '{"view":"month","month":"2026-12","side":"firm"}',
    '{"view":"month","month":"2026-12","side":"client"}',
  ])
})

test('says of a week which comes before it and after it', async () => {
  const attributes = calendarBlock.attributes.parse({ view: 'week', day: '2026-12-10' })
  const data = await calendarBlock.load(aBlockContext({ collections: [schedule] }), attributes)
  const named = (locale: 'ja' | 'en') =>
    elementsIn(calendarBlock.render(data, aRenderContext(calendarPlugin, locale), attributes))
      .flatMap(({ tagName, properties }) => (tagName === 'a' ? [String(properties['ariaLabel'])] : []))
      .slice(0, 2)
  expect(named('ja')).toEqual(['前の週(2026年11月29日〜12月5日)', '次の週(2026年12月13日〜12月19日)'])
  expect(named('en')).toEqual(['Previous week (29 November – 5 December 2026)', 'Next week (13 December – 19 December 2026)'])
})

test('refuses a month that is none, by its name', () => {
  const parsed = calendarBlock.attributes.safeParse({ month: '2026-13' })
  expect(parsed.success ? [] : parsed.error.issues.map(({ path }) => path)).toEqual([['month']])
})

test('the days around a month say whose they are, as each language writes them', async () => {
  const days = async (locale: 'ja' | 'en') => {
    const block = calendarBlock.render(await load([]), aRenderContext(calendarPlugin, locale), calendarBlock.attributes.parse({}))
    return elementsIn(block)
      .flatMap((element) => (element.tagName === 'time' ? [wordsIn(element)] : []))
      .slice(-7)
  }
  expect(await days('ja')).toEqual(['29', '30', '12/1', '12/2', '12/3', '12/4', '12/5'])
  expect(await days('en')).toEqual(['29', '30', '1 Dec', '2 Dec', '3 Dec', '4 Dec', '5 Dec'])
})
