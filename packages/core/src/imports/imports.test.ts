import { userIdSchema } from '@tsuzuri/model'
import { expect, test } from 'vitest'
import { putMember } from '../members/put-member.ts'
import { changeRecord } from '../records/change-record.ts'
import { createRecord } from '../records/create-record.ts'
import { listRecords } from '../records/list-records.ts'
import { recordHistory } from '../records/record-history.ts'
import type { Scope } from '../scope.ts'
import { openHouse } from '../testing/open-house.ts'
import { tasksPlugin } from '../testing/tasks-plugin.ts'
import { getImport } from './get-import.ts'
import { takeImport } from './take-import.ts'
import { tryImport } from './try-import.ts'

const plugins = [tasksPlugin]
const send = (scope: Scope, lines: readonly string[], name = '依頼.csv') =>
  tryImport(scope, { collection: 'tasks', name, content: new Blob([lines.join('\n')]).stream() })
const take = (scope: Scope, { id }: { readonly id: string }, only: 'all' | 'good' = 'all') =>
  takeImport(scope, { collection: 'tasks', id, only })
const titlesIn = async (scope: Scope) => (await listRecords(scope, 'tasks', { limit: 200 })).items.map(({ title }) => title)

test('a file is looked through row by row and column by column first, and nothing of it is written', async () => {
  await using house = await openHouse({ plugins })
  const scope = house.as('member')
  const tried = await send(scope, [
    'title,dueAt,size,hours,assignee',
    '給与計算,2026-05-10,large,１．５,',
    ',2026-02-30,huge,abc,誰か',
    '年末調整,2026-05-11,,,',
  ])
  expect(tried.report).toMatchObject({ rows: 3, added: 2, changed: 0, flawed: 1 })
  expect(tried.report.flaws.map(({ line, column, value }) => [line, column, value])).toEqual([
    [3, 'title', ''],
    [3, 'dueAt', '2026-02-30'],
    [3, 'size', 'huge'],
    [3, 'hours', 'abc'],
    [3, 'assignee', '誰か'],
  ])
  expect(await titlesIn(scope)).toEqual([])
  await expect(take(scope, tried)).rejects.toMatchObject({ code: 'import.flawed' })
  expect(await titlesIn(scope)).toEqual([])
  expect((await take(scope, tried, 'good')).report).toMatchObject({ added: 2, flawed: 1 })
  expect(await titlesIn(scope)).toEqual(['年末調整', '給与計算'])
  await expect(take(scope, tried, 'good')).rejects.toMatchObject({ code: 'import.taken' })
})

test('rows that came by a file say so in their history; numbers go on, and the very same file is not taken in twice unawares', async () => {
  await using house = await openHouse({ plugins })
  await putMember(house.as('firm-admin'), { userId: userIdSchema.parse('sato'), role: 'member' })
  const scope = house.as('director')
  await createRecord(scope, { collection: 'tasks', title: '前から' })
  const lines = ['title,keeper,note', '一,sato,ﾔﾏﾀﾞ', '二,,']
  await take(scope, await send(scope, lines))
  const { items } = await listRecords(scope, 'tasks', {})
  expect(items.map(({ number, title, fields }) => [number, title, fields])).toEqual([
    [3, '二', {}],
    [2, '一', { keeper: 'sato', note: 'ヤマダ' }],
    [1, '前から', {}],
  ])
  const history = await recordHistory(scope, { collection: 'tasks', record: '2' })
  expect(history.items.map(({ field, after }) => [field, after])).toContainEqual(['import', '依頼.csv'])
  const again = await send(scope, lines)
  expect(again.before).toEqual({ at: house.engine.now(), by: 'director' })
  await expect(take(scope, again)).rejects.toMatchObject({ code: 'import.repeated' })
  await takeImport(scope, { collection: 'tasks', id: again.id, only: 'all', again: true })
  expect(await titlesIn(scope)).toHaveLength(5)
})

test('rows with a number change what stands there by the rules of every door, and tell whose change came between', async () => {
  await using house = await openHouse({ plugins })
  const scope = house.as('member')
  for (const title of ['一', '二', '三']) await createRecord(scope, { collection: 'tasks', title, fields: { note: '前' } })
  await changeRecord(house.as('director'), { collection: 'tasks', record: '2', patch: { title: '他人の二' } })
  const tried = await send(scope, [
    'number,version,title,note,state',
    '1,1,新しい一,,',
    '2,1,私の二,前,',
    '3,1,三,前,open',
    '9,1,ない,,',
    '1,1,また,,',
    '3,,三,前,done',
  ])
  expect(tried.report).toMatchObject({ rows: 6, changed: 1, same: 1, flawed: 4 })
  expect(tried.report.flaws.map(({ line, path }) => [line, path])).toEqual([
    [3, 'title'],
    [5, 'number'],
    [6, 'number'],
    [7, 'number'],
  ])
  await take(scope, tried, 'good')
  const { items } = await listRecords(scope, 'tasks', {})
  expect(items.map(({ title, version, fields }) => [title, version, fields])).toEqual([
    ['三', 1, { note: '前' }],
    ['他人の二', 2, { note: '前' }],
    ['新しい一', 2, {}],
  ])
})

test('headings that fit no column, stand there twice or are missing are told before any row; of what a role may not write it is told so', async () => {
  await using house = await openHouse({ plugins })
  const client = house.as('client-staff')
  await expect(send(client, ['note,note,秘密', 'a,b,c'])).rejects.toMatchObject({
    code: 'import.headings-flawed',
    issues: [{ path: '1.fields.note' }, { path: '1' }, { path: '1.title' }],
  })
  await expect(send(client, ['title'])).rejects.toMatchObject({ code: 'import.empty' })
  await expect(send(client, ['title', 'a'], 'a.pdf')).rejects.toMatchObject({ code: 'import.type-unknown' })
  await expect(send(house.as('client-viewer'), ['title', 'a'])).rejects.toMatchObject({ code: 'access.denied' })
  await expect(tryImport(client, { collection: 'secrets', name: 'a.csv', content: new Blob(['title']).stream() })).rejects.toMatchObject({
    code: 'collection.missing',
  })
  // The hours are the firm's to write: for a client such a column is passed over, as it comes out of our own tables.
  const passed = await send(client, ['title,hours', 'a,5'])
  expect(passed.report.notes).toMatchObject([{ line: 1, column: 'hours', words: { ja: 'この列は取り込みません。' } }])
  await take(client, passed)
  expect((await listRecords(client, 'tasks', {})).items[0]?.fields).toEqual({})
})

test('a report is its sender’s alone, and a failing batch leaves nothing of those before it', async () => {
  await using house = await openHouse({ plugins })
  const scope = house.as('member')
  const lines = ['title,dueAt', ...Array.from({ length: 450 }, (_, row) => `行 ${row},${row === 449 ? '昨日' : '2026-05-01'}`)]
  const tried = await send(scope, lines)
  await expect(getImport(house.as('director'), { collection: 'tasks', id: tried.id })).rejects.toMatchObject({ code: 'import.missing' })
  expect((await getImport(scope, { collection: 'tasks', id: tried.id })).report.flawed).toBe(1)
  await expect(take(scope, tried)).rejects.toMatchObject({ code: 'import.flawed' })
  expect(await titlesIn(scope)).toEqual([])
  expect((await createRecord(scope, { collection: 'tasks', title: '次' })).number).toBe(1)
})
