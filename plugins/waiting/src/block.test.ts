import { defineCollection } from '@tsuzuri/plugin'
import { aBlockContext, aPluginRecord, aRenderContext, elementsIn, wordsIn } from '@tsuzuri/plugin/testing'
import type { Role } from '@tsuzuri/model'
import { expect, test } from 'vitest'
import { waitingBlock } from './block.ts'
import { waitingPlugin } from './plugin.ts'

const everyone: readonly Role[] = ['director', 'member', 'client-admin', 'client-staff']
const rights = { read: everyone, create: everyone, update: everyone, comment: everyone, trash: everyone }
const questions = defineCollection({
  name: 'questions',
  label: { ja: '質問一覧', en: 'Questions' },
  one: { ja: '質問', en: 'Question' },
  columns: { title: { label: { ja: '件名', en: 'Subject' }, required: true } },
  fields: {},
  states: {
    open: { label: { ja: '受付', en: 'Open' }, ball: 'firm' },
    asked: { label: { ja: '確認待ち', en: 'Asked' }, ball: 'client' },
    done: { label: { ja: '完了', en: 'Done' }, ball: null, final: true },
  },
  initial: 'open',
  transitions: [],
  numbered: true,
  order: { by: 'number', direction: 'descending' },
  text: () => '',
  rights,
})
const records = [
  aPluginRecord('questions', 1, { state: 'open', ball: 'firm', title: '社員番号の付け方' }),
  aPluginRecord('questions', 2, { state: 'asked', ball: 'client', title: '扶養の確認', dueAt: new Date('2026-11-20T09:00:00Z') }),
  aPluginRecord('questions', 3, { state: 'asked', ball: 'client', title: '口座の確認', assignee: 'user-1' }),
  aPluginRecord('questions', 4, { state: 'done', title: '済んだ質問' }),
]

const drawn = async (role: Role, written: Readonly<Record<string, string>> = {}) => {
  const attributes = waitingBlock.attributes.parse(written)
  const data = await waitingBlock.load(aBlockContext({ role, collections: [questions], records }), attributes)
  const context = aRenderContext(waitingPlugin)
  const html = waitingBlock.render(data, context, attributes)
  const all = elementsIn(html)
  const links = all.flatMap((element) => (element.tagName === 'a' ? [`${wordsIn(element)} → ${String(element.properties['href'])}`] : []))
  return { links, words: wordsIn(html), text: waitingBlock.text(data, context) }
}

test('a client sees what waits for the client, then how much waits for the firm', async () => {
  const { links, words } = await drawn('client-staff')
  expect(links).toEqual([
    '貴社の番 2 → /p/abc/requests/?ball=client',
    '弊社の番 1 → /p/abc/requests/?ball=firm',
    '扶養の確認 → /p/abc/questions/0193a000-0000-7000-8000-000000000002',
    '口座の確認 → /p/abc/questions/0193a000-0000-7000-8000-000000000003',
  ])
  expect(words).toContain('質問 #2')
  expect(words).toContain('期限 11月20日(金) 期限超過')
  expect(words).toContain('担当未定')
  expect(words).toContain('担当 山田 太郎')
})

test('the firm sees its own side first', async () => {
  const { links, text } = await drawn('member')
  expect(links.slice(0, 3)).toEqual([
    '弊社の番 1 → /p/abc/requests/?ball=firm',
    '貴社の番 2 → /p/abc/requests/?ball=client',
    '社員番号の付け方 → /p/abc/questions/0193a000-0000-7000-8000-000000000001',
  ])
  expect(text).toBe('弊社の番 1 · 貴社の番 2\n質問 社員番号の付け方')
})

test('more than it shows is said, and where all of it stands', async () => {
  expect((await drawn('client-staff', { limit: '1' })).links).toContain('貴社の番のものをすべて見る → /p/abc/requests/?ball=client')
})

test('where nothing waits for the own side, that is said', async () => {
  const attributes = waitingBlock.attributes.parse({})
  const data = await waitingBlock.load(aBlockContext({ role: 'client-staff' }), attributes)
  expect(wordsIn(waitingBlock.render(data, aRenderContext(waitingPlugin), attributes))).toContain('貴社の番になっているものはありません。')
})
