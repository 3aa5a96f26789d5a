import { clientRoles, firmRoles } from '@tsuzuri/model'
import { definePlugin } from '@tsuzuri/plugin'
import { describe, expect, test } from 'vitest'
import { eventsAfter } from '../events/events-after.ts'
import { searchProjection } from '../events/search-projection.ts'
import { searchPortal } from '../search/search-portal.ts'
import { openHouse } from '../testing/open-house.ts'
import { tasksPlugin } from '../testing/tasks-plugin.ts'
import { addComment } from './add-comment.ts'
import { changeRecord } from './change-record.ts'
import { createRecord } from './create-record.ts'
import { describeCollections } from './describe-collections.ts'
import { getRecord } from './get-record.ts'
import { listComments } from './list-comments.ts'
import { listRecords } from './list-records.ts'
import { recordHistory } from './record-history.ts'
import { transitionRecord } from './transition-record.ts'

const label = { ja: '試', en: 'Trial' }
const plugins = [
  definePlugin({
    ...tasksPlugin,
    collections: tasksPlugin.collections.map((collection) =>
      collection.name === 'tasks'
        ? {
            ...collection,
            fields: { ...collection.fields, insight: { kind: 'text', label, readers: firmRoles } },
            text: ({ insight: secret, note }) => [secret, note].join('\n'),
            check: ({ fields }) => (fields['insight'] === 'frozen' && fields['note'] ? { 'fields.insight': label } : {}),
          }
        : collection,
    ),
  }),
]
const insight = '値引の余地あり'

describe.each(['sqlite', 'postgres'] as const)('what is firm only, on %s', (dialect) => {
  test('is read, listed, searched and told by history to the firm alone', async () => {
    await using house = await openHouse({ dialect, plugins })
    const firm = house.as('member')
    const { id } = await createRecord(firm, { collection: 'tasks', title: 'a', fields: { insight, note: 'n' } })
    await addComment(firm, { record: id, body: '社内の相談', firmOnly: true })
    await addComment(firm, { record: id, body: '公開の連絡' })
    expect((await getRecord(firm, { record: id })).fields).toEqual({ insight, note: 'n' })
    for (const role of clientRoles) {
      const client = house.as(role)
      const { items: rows } = await listRecords(client, 'tasks', {})
      expect([await getRecord(client, { record: id }), ...rows].map(({ fields }) => fields)).toEqual([{ note: 'n' }, { note: 'n' }])
      expect((await listRecords(client, 'tasks', { q: '値引' })).items).toEqual([])
      expect((await recordHistory(client, { record: id })).items.map(({ field }) => field)).not.toContain('insight')
      expect((await listComments(client, { record: id, limit: 1 })).items.map(({ body }) => body)).toEqual(['公開の連絡'])
      expect(Object.keys(describeCollections(client)[0]?.fields ?? {})).not.toContain('insight')
    }
    await searchProjection(house.engine).apply(await house.engine.store.read.events.after(0, 100))
    for (const text of ['値引の余地', '社内の相談']) {
      expect(await searchPortal(house.as('member'), { text })).toMatchObject({ total: 1, items: [{ ref: `record:${id}` }] })
      for (const role of clientRoles) expect(await searchPortal(house.as(role), { text })).toMatchObject({ total: 0, items: [], near: [] })
    }
    expect((await listComments(firm, { record: id })).items.map(({ firmOnly }) => firmOnly)).toEqual([true, false])
  })

  test('does not show in events: not that the comment came, not that the value was changed', async () => {
    await using house = await openHouse({ dialect, plugins })
    const [firm, client] = [house.as('member'), house.as('client-admin')]
    const { id } = await createRecord(firm, { collection: 'tasks', title: 'a' })
    await changeRecord(firm, { record: id, patch: { fields: { insight } } })
    await changeRecord(firm, { record: id, patch: { title: 'b', fields: { insight: 'x' } } })
    await addComment(firm, { record: id, body: 'x', firmOnly: true })
    const told = async (scope: typeof firm) => (await eventsAfter(scope, 0, 100)).map(({ type, data }) => [type, data['fields']])
    expect(await told(client)).toEqual([
      ['record.created', undefined],
      ['record.changed', ['title']],
    ])
    expect(await told(firm)).toHaveLength(4)
  })
})

test('stays where a client changes the rest, and is to a client a field that is not there', async () => {
  await using house = await openHouse({ plugins })
  const [firm, client] = [house.as('member'), house.as('client-admin')]
  const { id } = await createRecord(firm, { collection: 'tasks', title: 'a', fields: { insight } })
  expect((await changeRecord(client, { record: id, patch: { fields: { note: 'n' } } })).fields).toEqual({ note: 'n' })
  expect((await getRecord(firm, { record: id })).fields).toEqual({ insight, note: 'n' })
  const asNothing = (name: string) =>
    changeRecord(client, { record: id, patch: { fields: { [name]: 'x' } } }).catch((error: Error) => error)
  const [secret, nothing] = [await asNothing('insight'), await asNothing('nothing')]
  expect(secret).toMatchObject({ code: 'record.invalid', issues: [{ path: 'fields.insight' }] })
  expect(JSON.stringify(secret).replaceAll('insight', 'nothing')).toBe(JSON.stringify(nothing))
})

test('is not told where it is what stands against a client’s change, nor where somebody else was faster', async () => {
  await using house = await openHouse({ plugins })
  const [firm, client] = [house.as('member'), house.as('client-admin')]
  const { id } = await createRecord(firm, { collection: 'tasks', title: 'a', fields: { insight: 'frozen' } })
  const refused = await changeRecord(client, { record: id, patch: { fields: { note: 'n' } } }).catch((error: Error) => error)
  expect(refused).toMatchObject({ code: 'record.invalid', issues: [{ path: 'fields' }] })
  await changeRecord(firm, { record: id, patch: { title: 'b' } })
  const late = await changeRecord(client, { record: id, base: 1, patch: { title: 'c' } }).catch((error: Error) => error)
  expect(late).toMatchObject({ code: 'record.stale', current: { title: 'b', fields: {} } })
})

test('is written by the firm alone, and a reason the other side is asked for is never kept from it', async () => {
  await using house = await openHouse({ plugins })
  const [firm, client] = [house.as('member'), house.as('client-admin')]
  const { id } = await createRecord(firm, { collection: 'tasks', title: 'a' })
  await expect(addComment(client, { record: id, body: 'x', firmOnly: true })).rejects.toMatchObject({
    code: 'record.invalid',
    issues: [{ path: 'firmOnly' }],
  })
  await expect(transitionRecord(firm, { record: id, to: 'asked', comment: 'x', firmOnly: true })).rejects.toMatchObject({
    code: 'record.invalid',
    issues: [{ path: 'firmOnly' }],
  })
  await transitionRecord(firm, { record: id, to: 'asked', comment: '確認してください' })
  expect((await listComments(client, { record: id })).items.map(({ body }) => body)).toEqual(['確認してください'])
})
