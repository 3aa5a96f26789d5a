import { attributeSchema, defineBlock, definePlugin, limitAttribute, type Waiting } from '@tsuzuri/plugin'
import { h } from '@tsuzuri/plugin/view'
import { expect, test } from 'vitest'
import { createPage } from '../pages/create-page.ts'
import { changeRecord } from '../records/change-record.ts'
import { createRecord } from '../records/create-record.ts'
import { transitionRecord } from '../records/transition-record.ts'
import { openHouse } from '../testing/open-house.ts'
import { notesPlugin } from '../testing/notes-plugin.ts'
import { tasksPlugin } from '../testing/tasks-plugin.ts'
import { viewPage } from './view-page.ts'

const label = { ja: '番', en: 'Turn' }
const turnPlugin = definePlugin({
  name: 'turn',
  collections: [],
  blocks: {
    turn: defineBlock<{ readonly limit: number }, Waiting>({
      label,
      description: label,
      attributes: attributeSchema({ limit: limitAttribute(2) }),
      migrations: [],
      sources: ['records'],
      load: (context, { limit }) => context.waiting(limit),
      render: ({ counts, items }) =>
        h('p', {}, `firm ${counts.firm}, client ${counts.client}: ${items.map(({ title, href }) => `${title} ${href}`).join(', ')}`),
      text: () => '',
    }),
  },
  pageTypes: {},
  rules: [],
  messages: { ja: {}, en: {} },
})

test('a block of what waits follows the records, and shows each side its own', async () => {
  await using house = await openHouse({ plugins: [tasksPlugin, turnPlugin] })
  const director = house.as('director')
  const page = await createPage(director, { title: '番', markdown: '::turn' })
  const seen = async (role: 'director' | 'client-staff') => {
    const { html } = await viewPage(house.as(role, role), page.id, 'ja')
    return /<p>(.*)<\/p>/.exec(html.toString())?.[1]
  }
  expect(await seen('client-staff')).toBe('firm 0, client 0: ')
  const task = await createRecord(director, { collection: 'tasks', title: '集計', dueAt: new Date('2026-04-09T00:00:00Z') })
  expect(await seen('client-staff')).toBe('firm 1, client 0: ')
  const note = await createRecord(director, { collection: 'tasks', title: '覚え' })
  const [first, second] = [`集計 /p/${director.portal.slug}/tasks/${task.number}`, `覚え /p/${director.portal.slug}/tasks/${note.number}`]
  expect(await seen('director')).toBe(`firm 2, client 0: ${first}, ${second}`)
  await transitionRecord(director, { record: task.id, to: 'asked', comment: '?' })
  expect(await seen('client-staff')).toBe(`firm 1, client 1: ${first}`)
  expect(await seen('director')).toBe(`firm 1, client 1: ${second}`)
  await changeRecord(director, { record: note.id, patch: { title: '別の覚え' } })
  expect(await seen('director')).toBe(`firm 1, client 1: 別の${second}`)
})

test('what a role may not read is neither shown nor counted', async () => {
  await using house = await openHouse({ plugins: [notesPlugin, turnPlugin] })
  const firm = house.as('firm-admin')
  const page = await createPage(firm, { title: '番', markdown: '::turn' })
  await createRecord(firm, { collection: 'secrets', title: '秘密' })
  const seen = async (role: 'firm-admin' | 'client-admin') => (await viewPage(house.as(role, role), page.id, 'ja')).html.toString()
  expect(await seen('firm-admin')).toContain('firm 1, client 0: 秘密')
  expect(await seen('client-admin')).toContain('firm 0, client 0: ')
})
