import { aBlockContext, aPluginRecord, aRenderContext, elementsIn, wordsIn } from '@tsuzuri/plugin/testing'
import { expect, test } from 'vitest'
import { requestListBlock } from './block.ts'
import { requestListPlugin } from './plugin.ts'
import { requests } from './requests.ts'

const request = (number: number, values: Parameters<typeof aPluginRecord>[2] = {}) =>
  aPluginRecord('requests', number, { state: 'requested', ball: 'firm', ...values })
const draw = async (records: readonly ReturnType<typeof request>[], written: Readonly<Record<string, string>> = {}) => {
  const attributes = requestListBlock.attributes.parse(written)
  const data = await requestListBlock.load(aBlockContext({ collections: [requests], records }), attributes)
  return elementsIn(requestListBlock.render(data, aRenderContext(requestListPlugin), attributes))
}
const yesterday = new Date('2026-11-22T09:00:00Z')

test('each request leads to its own address and says whose turn it is', async () => {
  const elements = await draw([request(128, { title: '11月分の給与計算' })])
  expect(elements.filter(({ tagName }) => tagName === 'a').map((link) => [link.properties['href'], wordsIn(link)])).toEqual([
    ['?view=table&state=all&limit=50', '表'],
    ['?view=board&state=all&limit=50', 'ボード'],
    ['/p/abc/requests/128', '11月分の給与計算'],
  ])
  expect(elements.filter(({ properties }) => String(properties['className']).startsWith('ball')).map(wordsIn)).toEqual(['弊社の番'])
})

test('it tells how much of the contracted hours is used, and in a word where they are passed', async () => {
  const told = async (used: number) => {
    const attributes = requestListBlock.attributes.parse({})
    const hours = { month: '2026-11', used, contracted: 40 }
    const data = await requestListBlock.load(aBlockContext({ collections: [requests], hours }), attributes)
    return elementsIn(requestListBlock.render(data, aRenderContext(requestListPlugin), attributes))
      .filter(({ properties }) => String(properties['className']) === 'request-list__hours')
      .map(wordsIn)
  }
  expect([await told(12.5), await told(41)]).toEqual([
    ['11月の契約時間: 12.5 / 40時間'],
    ['11月の契約時間: 41 / 40時間 契約時間を超えています'],
  ])
})

test('where none is open it does not say that there never was one', async () => {
  const told = async (state: string) =>
    (await draw([], { state })).filter(({ properties }) => String(properties['className']) === 'empty__title').map(wordsIn)
  expect(await Promise.all(['all', 'open'].map(told))).toEqual([['依頼はまだありません。'], ['当てはまる依頼はありません。']])
})

test('a new one is asked for with the day it is due on, as its own page asks', async () => {
  const elements = await draw([])
  const due = elements.find(({ properties }) => properties['name'] === 'dueAt')
  expect([due?.properties['type'], due?.properties['dataKind']]).toEqual(['date', 'date'])
})

test('one whose time is past says so in a word, until the firm has delivered', async () => {
  const late = (state: string) =>
    draw([request(1, { state, dueAt: yesterday })]).then((elements) => elements.some((element) => wordsIn(element).includes('期限超過')))
  expect(await Promise.all(['requested', 'in-progress', 'sent-back', 'delivered', 'accepted', 'cancelled'].map(late))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ])
})

test('as a board it stands in the column of its state, in the order of its way', async () => {
  const elements = await draw([request(3, { state: 'accepted' }), request(2), request(1, { state: 'draft' }), request(4)], {
    view: 'board',
  })
  const columns = elements.filter(({ properties }) => String(properties['className']) === 'board__column')
  expect(
    columns.map((column) =>
      elementsIn(column)
        .filter(({ tagName }) => ['h3', 'a'].includes(tagName))
        .map(wordsIn),
    ),
  ).toEqual([
    ['下書き 1', 'requests 1'],
    ['依頼済 2', 'requests 2', 'requests 4'],
    ['検収済 1', 'requests 3'],
  ])
})

test('hours that cannot be are refused by name', () => {
  const check = (fields: Readonly<Record<string, number>>) =>
    Object.keys(requests.check({ title: '', startsAt: null, dueAt: null, fields }))
  expect([check({ estimateHours: -1, spentHours: 20_000 }), check({ estimateHours: 0, spentHours: 1.5 })]).toEqual([
    ['fields.estimateHours', 'fields.spentHours'],
    [],
  ])
})
