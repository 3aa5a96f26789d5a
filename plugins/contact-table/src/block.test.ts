import { aBlockContext, aPluginRecord, aRenderContext, elementsIn, wordsIn } from '@tsuzuri/plugin/testing'
import { expect, test } from 'vitest'
import { contactTableBlock } from './block.ts'
import { contacts } from './contacts.ts'
import { contactTablePlugin } from './plugin.ts'

const contact = (number: number, values: Parameters<typeof aPluginRecord>[2] = {}) => aPluginRecord('contacts', number, values)
const draw = async (
  records: readonly ReturnType<typeof contact>[],
  written: Readonly<Record<string, string>> = {},
  role: 'member' | 'client-staff' | 'client-viewer' = 'member',
) => {
  const attributes = contactTableBlock.attributes.parse(written)
  const data = await contactTableBlock.load(aBlockContext({ role, collections: [contacts], records }), attributes)
  return elementsIn(contactTableBlock.render(data, aRenderContext(contactTablePlugin), attributes))
}
const words = (elements: Awaited<ReturnType<typeof draw>>, of: string): readonly string[] =>
  elements.filter(({ tagName }) => tagName === of).map(wordsIn)

test('tells when it took place, in the portal’s time, with the year where it is another', async () => {
  const elements = await draw([
    contact(2, { fields: { occurredAt: '2026-11-23T01:30:00Z' } }),
    contact(1, { createdAt: new Date('2025-12-31T15:00:00Z') }),
    contact(3, { createdAt: new Date('2025-12-31T14:59:00Z') }),
  ])
  expect(words(elements, 'time')).toEqual(['11月23日(月) 10:30', '1月1日(木) 00:00', '2025年12月31日(水) 23:59'])
})

test('keeps what was written word for word, line by line, behind the subject', async () => {
  const elements = await draw([
    contact(1, { title: '<b>給与</b>', fields: { body: '一行目\n<i>二行目</i>\n\n次の段落', counterpart: '佐藤様' } }),
  ])
  expect(words(elements, 'a')).toEqual(['<b>給与</b>'])
  expect(words(elements, 'summary')).toContain('内容')
  expect(words(elements, 'p').slice(-4, -1)).toEqual(['相手: 佐藤様', '一行目<i>二行目</i>', '次の段落'])
})

test('each leads to its own address, where it is answered', async () => {
  const links = (await draw([contact(7)])).filter(({ tagName }) => tagName === 'a')
  expect(links.map(({ properties }) => properties['href'])).toEqual(['/p/abc/contacts/7'])
})

test('shows the open ones only where the page says so, and says when there are more', async () => {
  const records = [contact(1, { state: 'closed' }), contact(2), contact(3, { state: 'waiting-client', ball: 'client' })]
  expect(words(await draw(records, { state: 'open' }), 'th').slice(-2)).toEqual(['contacts 3', 'contacts 2'])
  expect(words(await draw(records, { limit: '1' }), 'p')).toContain('新しい1件を表示しています。 すべて見る')
})

test('offers each side the steps it can take, a reader none', async () => {
  const records = [contact(1, { state: 'waiting-client', ball: 'client' })]
  expect(words(await draw(records), 'button')).toEqual(['連絡を残す', '弊社の番にする', '完了にする'])
  expect(words(await draw([contact(1, { ball: 'firm' })], {}, 'client-staff'), 'button')).toEqual(['連絡を残す', '完了にする'])
  expect(words(await draw(records, {}, 'client-viewer'), 'button')).toEqual([])
})

test('a new contact waits for the other side unless its writer says otherwise', async () => {
  const chosen = async (role: 'member' | 'client-staff') =>
    (await draw([], {}, role))
      .filter(({ tagName, properties }) => tagName === 'option' && properties['selected'])
      .map(({ properties }) => properties['value'])
  expect([await chosen('member'), await chosen('client-staff')]).toEqual([
    ['notice', 'portal', 'firm', 'waiting-client'],
    ['notice', 'portal', 'client', 'waiting-firm'],
  ])
})

test('an empty table says what belongs there and how it gets there to whoever may write; of one that is narrowed it does not say that there is nothing', async () => {
  const told = async (written: Readonly<Record<string, string>>, role: 'member' | 'client-viewer') =>
    (await draw([], written, role)).filter(({ properties }) => String(properties['className']).startsWith('empty_')).map(wordsIn)
  expect(await told({}, 'member')).toEqual(['連絡はまだありません。', expect.stringContaining('「+ 連絡」')])
  expect(await told({}, 'client-viewer')).toEqual(['連絡はまだありません。', expect.not.stringContaining('「+ 連絡」')])
  expect((await told({ state: 'open' }, 'member'))[0]).toBe('当てはまる連絡はありません。')
})

test('refuses a filter that is none, by its name', () => {
  const parsed = contactTableBlock.attributes.safeParse({ state: 'opne', limit: 'many' })
  expect(parsed.success ? [] : parsed.error.issues.map(({ path }) => path[0])).toEqual(['state', 'limit'])
})
