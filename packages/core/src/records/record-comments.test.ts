import { authDatabase } from '@tsuzuri/db'
import { type Role, userIdSchema } from '@tsuzuri/model'
import { describe, expect, test } from 'vitest'
import { eventsAfter } from '../events/events-after.ts'
import { placeFile } from '../files/place-file.ts'
import { purgeFile } from '../files/purge-file.ts'
import { trashFile } from '../files/trash-file.ts'
import { putMember } from '../members/put-member.ts'
import type { Scope } from '../scope.ts'
import { type House, openHouse } from '../testing/open-house.ts'
import { tasksPlugin } from '../testing/tasks-plugin.ts'
import { addComment } from './add-comment.ts'
import { changeRecord } from './change-record.ts'
import { changeRecordComment } from './change-record-comment.ts'
import { commentFiles } from './comment-files.ts'
import { createRecord } from './create-record.ts'
import { listComments } from './list-comments.ts'
import { listWatchers } from './list-watchers.ts'
import { removeRecordComment } from './remove-record-comment.ts'
import { watchRecord } from './watch-record.ts'

const plugins = [tasksPlugin]
const oneDay = 86_400_000
/** Members by name; who is one is read from the portal, not from who asks. */
const join = async (house: House, people: readonly (readonly [name: string, role: Role])[]) => {
  const { db, schema } = authDatabase(house.store)
  const at = house.engine.now()
  for (const [name, role] of people) {
    const id = userIdSchema.parse(name)
    await db.insert(schema.user).values({ id, name, email: `${crypto.randomUUID()}@x.example`, createdAt: at, updatedAt: at })
    await putMember(house.as('firm-admin'), { userId: id, role })
  }
}
const mentioned = async (house: House) =>
  (await eventsAfter(house.as('director'), 0, 100)).flatMap(({ type, data }) =>
    type.startsWith('record.comment') ? [data['mentions']] : [],
  )

describe.each(['sqlite', 'postgres'] as const)('what is said of a record, on %s', (dialect) => {
  test('files go with it as of a version, and stay while they are attached: out of the trash whoever may read the comment reads them', async () => {
    await using house = await openHouse({ dialect, plugins })
    const [firm, client, director] = [house.as('member'), house.as('client-staff'), house.as('director')]
    const place = (name: string) => placeFile(firm, { folder: '/', name, content: new Blob([name]).stream(), limit: 99 })
    const [shared, inside] = [await place('明細.txt'), await place('内部.txt')]
    const { id: record } = await createRecord(firm, { collection: 'tasks', title: '給与' })
    const said = await addComment(firm, { record, body: '添付します', files: [shared.current.id, shared.current.id] })
    expect(said.files).toEqual([shared.current.id])
    const kept = await addComment(firm, { record, body: '社内用', firmOnly: true, files: [inside.current.id] })
    for (const file of [shared.id, inside.id]) {
      await trashFile(firm, { file })
      await expect(purgeFile(director, { file })).rejects.toMatchObject({ code: 'file.held' })
    }
    const names = async (scope: Scope) => (await commentFiles(scope, [said, kept])).map(({ title, version }) => [title, version])
    expect(await names(director)).toEqual([
      ['明細.txt', 1],
      ['内部.txt', 1],
    ])
    expect(await names(house.as('client-viewer'))).toEqual([['明細.txt', 1]])
    expect((await listComments(client, { record })).items.map(({ files }) => files)).toEqual([[shared.current.id]])
    await expect(addComment(client, { record, body: 'x', files: [crypto.randomUUID()] })).rejects.toMatchObject({
      code: 'record.invalid',
      issues: [{ path: 'files.0' }],
    })
  })

  test('is written anew and taken back by its writer; what it said before its own side alone reads', async () => {
    await using house = await openHouse({ dialect, plugins })
    const [firm, client] = [house.as('member', '佐藤'), house.as('client-staff', '田中')]
    const { id } = await createRecord(firm, { collection: 'tasks', title: 'a' })
    const { id: comment } = await addComment(firm, { record: id, body: '原価は3万円' })
    house.wait(60_000)
    const changed = await changeRecordComment(firm, { record: id, comment, body: '確認しました' })
    expect(changed).toMatchObject({ body: '確認しました', editedAt: house.engine.now() })
    const read = async (scope: typeof firm) => (await listComments(scope, { record: id })).items
    expect((await read(firm)).map(({ former }) => former.map(({ body }) => body))).toEqual([['原価は3万円']])
    expect(JSON.stringify(await read(client))).not.toContain('原価')
    await expect(changeRecordComment(client, { record: id, comment, body: 'x' })).rejects.toMatchObject({ code: 'record.comment-not-own' })
    await removeRecordComment(firm, { record: id, comment })
    expect(await read(client)).toMatchObject([{ body: '', former: [], removedAt: house.engine.now() }])
    await expect(removeRecordComment(firm, { record: id, comment })).rejects.toMatchObject({ code: 'record.comment-removed' })
  })

  test('comes the newest first where that is asked for', async () => {
    await using house = await openHouse({ dialect, plugins })
    const firm = house.as('member')
    const { id } = await createRecord(firm, { collection: 'tasks', title: 'a' })
    for (const body of ['1', '2', '3']) {
      house.wait(1000)
      await addComment(firm, { record: id, body })
    }
    const first = await listComments(firm, { record: id, limit: 2, newestFirst: true })
    const second = await listComments(firm, { record: id, limit: 2, newestFirst: true, cursor: first.next ?? '' })
    expect([first, second].map(({ items }) => items.map(({ body }) => body))).toEqual([['3', '2'], ['1']])
  })

  test('is followed by whoever wrote it, was assigned, or chose to, once each, until they end it', async () => {
    await using house = await openHouse({ dialect, plugins })
    const [sato, tanaka, mori] = [house.as('member', '佐藤'), house.as('client-staff', '田中'), house.as('director', '森')]
    await join(house, [
      ['佐藤', 'member'],
      ['田中', 'client-staff'],
      ['森', 'director'],
    ])
    const { id } = await createRecord(tanaka, { collection: 'tasks', title: 'a' })
    const following = async () => (await listWatchers(sato, { record: id })).map(({ userId }) => userId)
    expect(await following()).toEqual(['田中'])
    house.wait(1000)
    await changeRecord(mori, { record: id, patch: { assignee: '佐藤' } })
    expect(await following()).toEqual(['田中', '佐藤'])
    house.wait(1000)
    await addComment(mori, { record: id, body: 'x' })
    await watchRecord(mori, { record: id, watch: true })
    expect(await following()).toEqual(['田中', '佐藤', '森'])
    await watchRecord(tanaka, { record: id, watch: false })
    expect(await following()).toEqual(['佐藤', '森'])
  })
})

test('who is named in it is told by its event: members alone, the longest name, and in what is firm only the firm alone', async () => {
  await using house = await openHouse({ plugins })
  await join(house, [
    ['山田', 'member'],
    ['山田太郎', 'director'],
    ['田中', 'client-staff'],
  ])
  const firm = house.as('member')
  const { id } = await createRecord(firm, { collection: 'tasks', title: 'a' })
  await addComment(firm, { record: id, body: '@山田 太郎 さん、＠田中さん、@鈴木さん' })
  const { id: inside } = await addComment(firm, { record: id, body: '@山田 @田中', firmOnly: true })
  await changeRecordComment(firm, { record: id, comment: inside, body: '@山田 @山田太郎' })
  expect(await mentioned(house)).toEqual([['山田太郎', '田中'], ['山田'], ['山田太郎']])
})

test('stays as it is after a day; one too long is refused with the limit', async () => {
  await using house = await openHouse({ plugins })
  const firm = house.as('member')
  const { id } = await createRecord(firm, { collection: 'tasks', title: 'a' })
  const { id: comment } = await addComment(firm, { record: id, body: 'x' })
  await expect(changeRecordComment(firm, { record: id, comment, body: 'x'.repeat(1_000_000) })).rejects.toMatchObject({
    code: 'record.invalid',
    issues: [{ path: 'body', message: 'It is longer than 10000 characters.' }],
  })
  house.wait(oneDay + 1)
  await expect(changeRecordComment(firm, { record: id, comment, body: 'y' })).rejects.toMatchObject({ code: 'record.comment-kept' })
  expect((await listComments(firm, { record: id })).items.map(({ body }) => body)).toEqual(['x'])
})
