import { createRegistry, defineCollection, definePlugin } from '@tsuzuri/plugin'
import { roles } from '@tsuzuri/model'
import { expect, test } from 'vitest'
import { openHouse } from '../testing/open-house.ts'
import { addComment } from './add-comment.ts'
import { changeRecord } from './change-record.ts'
import { createRecord } from './create-record.ts'
import { getRecord } from './get-record.ts'
import { possibleActions } from './possible-actions.ts'
import { transitionRecord } from './transition-record.ts'
import { trashRecord } from './trash-record.ts'

const label = { ja: '検収', en: 'Accepted' }
const deals = defineCollection({
  name: 'deals',
  label,
  numbered: false,
  columns: { title: { label, required: true } },
  fields: { text: { kind: 'text', label } },
  states: { open: { label, ball: 'firm' }, accepted: { label, ball: null, final: true, frozen: true } },
  initial: 'open',
  transitions: [{ from: ['open'], to: 'accepted', label, who: roles }],
  rights: { read: roles, create: roles, update: roles, comment: roles, trash: roles },
  order: { by: 'createdAt', direction: 'descending' },
  text: () => '',
})
const dealsPlugin = definePlugin({
  name: 'deals',
  collections: [deals],
  blocks: {},
  pageTypes: {},
  rules: [],
  messages: { ja: {}, en: {} },
})

test('what was accepted can be talked about, and neither changed nor thrown away by anybody', async () => {
  expect(createRegistry([dealsPlugin]).collections.size).toBe(1)
  await using house = await openHouse({ plugins: [dealsPlugin] })
  const admin = house.as('firm-admin', '管理者')
  const { id } = await createRecord(admin, { collection: 'deals', title: '10月分', fields: { text: '原本' } })
  await transitionRecord(admin, { record: id, to: 'accepted' })
  const frozen = { code: 'record.frozen', kind: 'conflict' }
  for (const role of roles) {
    const scope = house.as(role, role)
    await expect(changeRecord(scope, { record: id, patch: { fields: { text: '改' } } })).rejects.toMatchObject(frozen)
    await expect(trashRecord(scope, { record: id })).rejects.toMatchObject(frozen)
    await addComment(scope, { record: id, body: '確認しました' })
  }
  const kept = await getRecord(admin, { record: id })
  expect([kept.title, kept.fields, kept.state]).toEqual(['10月分', { text: '原本' }, 'accepted'])
  expect(possibleActions(admin, kept)).toMatchObject({ update: false, trash: false, comment: true, transitions: [] })
})
