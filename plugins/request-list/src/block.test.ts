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
    ['?view=gantt&state=open&limit=50', 'ガント'],
    ['/p/abc/requests/128', '11月分の給与計算'],
  ])
  expect(elements.filter(({ properties }) => String(properties['className']).startsWith('ball')).map(wordsIn)).toEqual(['弊社の番'])
})

test('it tells what the contract has left and what is estimated, and in words from four fifths on and where it is passed', async () => {
  const told = async (used: number, estimated: number) => {
    const attributes = requestListBlock.attributes.parse({})
    const hours = { month: '2026-11', used, contracted: 40, estimated }
    const data = await requestListBlock.load(aBlockContext({ collections: [requests], hours }), attributes)
    return elementsIn(requestListBlock.render(data, aRenderContext(requestListPlugin), attributes))
      .filter(({ properties }) => String(properties['className']) === 'request-list__hours')
      .map(wordsIn)
      .join('')
  }
  expect([await told(12.5, 0), await told(12.5, 30), await told(31.9, 0), await told(32, 0), await told(40, 0), await told(41, 3)]).toEqual(
    [
      '11月の契約時間: 12.5 / 40時間(残り27.5時間)',
      '11月の契約時間: 12.5 / 40時間(残り27.5時間) 未納品の依頼の見積: 30時間 見積どおりなら、契約時間を2.5時間超えます',
      '11月の契約時間: 31.9 / 40時間(残り8.1時間)',
      '11月の契約時間: 32 / 40時間(残り8時間) 契約時間の80%以上を使っています',
      '11月の契約時間: 40 / 40時間(残り0時間) 契約時間を使い切りました',
      '11月の契約時間: 41 / 40時間(残り0時間) 未納品の依頼の見積: 3時間 契約時間を1時間超えています',
    ],
  )
})

test('hours that come to the contract but for what adding them up leaves over are not over it', async () => {
  const told = async (used: number, estimated: number) => {
    const hours = { month: '2026-11', used, contracted: 0.3, estimated }
    const attributes = requestListBlock.attributes.parse({})
    const data = await requestListBlock.load(aBlockContext({ collections: [requests], hours }), attributes)
    return wordsIn(requestListBlock.render(data, aRenderContext(requestListPlugin), attributes))
  }
  expect(await told(0.1 + 0.2, 0)).toContain('契約時間を使い切りました')
  expect(await told(0.1, 0.2)).not.toContain('超えます')
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

test('as a chart each has a bar from the day it was asked to its due day, beside a list that says so in words', async () => {
  const rows = [
    request(1, { title: '仮計算', createdAt: new Date('2026-11-20T01:00:00Z'), dueAt: new Date('2026-11-27T14:59:00Z') }),
    request(2, { title: '相談', createdAt: new Date('2026-11-20T01:00:00Z') }),
    request(3, { title: '古い依頼', createdAt: new Date('2026-01-05T01:00:00Z'), dueAt: yesterday }),
  ]
  const elements = await draw(rows, { view: 'gantt', state: 'open' })
  const bars = elements.filter(({ properties }) => String(properties['className']).startsWith('gantt__bar'))
  // Twenty pixels a day, from two weeks before today, the 23rd.
  expect(bars.map(({ properties: { className, x, width } }) => [String(className), x, width])).toEqual([
    ['gantt__bar', '221', 158],
    ['gantt__bar,gantt__bar--open', '221', 18],
    ['gantt__bar,gantt__bar--late', '1', 278],
  ])
  expect(elements.filter(({ properties }) => String(properties['className']) === 'gantt__row').map(wordsIn)).toEqual([
    '#1 仮計算依頼済 11月20日(金)に依頼、期限: 11月27日(金)',
    '#2 相談依頼済 11月20日(金)に依頼、期限: 期限未定',
    '#3 古い依頼依頼済 1月5日(月)に依頼、期限: 11月22日(日) 期限超過',
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
