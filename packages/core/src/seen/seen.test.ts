import { type UserId, userIdSchema } from '@tsuzuri/model'
import { describe, expect, test } from 'vitest'
import { createEventBus } from '../events/create-event-bus.ts'
import { placeFile } from '../files/place-file.ts'
import { moveFile } from '../files/move-file.ts'
import { purgeFile } from '../files/purge-file.ts'
import { trashFile } from '../files/trash-file.ts'
import { putMember } from '../members/put-member.ts'
import { createPage } from '../pages/create-page.ts'
import { publishPage } from '../publications/publish-page.ts'
import { addComment } from '../records/add-comment.ts'
import { changeRecord } from '../records/change-record.ts'
import { createRecord } from '../records/create-record.ts'
import type { Scope } from '../scope.ts'
import { type House, openHouse } from '../testing/open-house.ts'
import { publishedPlugin } from '../testing/published-plugin.ts'
import { tasksPlugin } from '../testing/tasks-plugin.ts'
import { countUnread } from './count-unread.ts'
import { createSeenLog, type OpenedThing } from './create-seen-log.ts'
import { listUnread } from './list-unread.ts'
import { markSeen } from './mark-seen.ts'

const place = (scope: Scope, name: string, folder = '/給与', text = name) =>
  placeFile(scope, { folder, name, content: new Blob([text]).stream(), limit: 100 })
const unread = async (scope: Scope, asked = {}) => (await listUnread(scope, asked)).items.map(({ type, title }) => `${type} ${title}`)
const personOf = ({ actor }: Scope): UserId => userIdSchema.parse(actor.id)
const fail = (error: unknown): never => {
  throw error
}
/** Opens things as the pages of a site do. */
const open = async (house: House, scope: Scope, ...things: readonly OpenedThing[]) => {
  const bus = createEventBus(house.store)
  const log = createSeenLog(house.engine, bus, fail)
  for (const thing of things) log.note(scope, thing)
  await log.flush()
  await bus.stop()
}

describe.each(['sqlite', 'postgres'] as const)('what a person has not seen, on %s', (dialect) => {
  test('is what others did last to each thing, until it is opened; one’s own doing one knows', async () => {
    await using house = await openHouse({ dialect })
    const [sato, yamada] = [house.as('member', 'sato'), house.as('client-staff', 'yamada')]
    const file = await place(yamada, '勤怠.csv')
    const other = await place(yamada, '台帳.xlsx')
    expect(await unread(sato)).toEqual(['file.placed 台帳.xlsx', 'file.placed 勤怠.csv'])
    expect(await unread(yamada)).toEqual([])

    await open(house, sato, { kind: 'file', id: file.id })
    expect(await unread(sato)).toEqual(['file.placed 台帳.xlsx'])
    await place(yamada, '勤怠.csv', '/給与', '二版')
    await moveFile(yamada, { file: other.id, folder: '/賞与', name: '台帳.xlsx' })
    expect(await unread(sato)).toEqual(['file.moved 台帳.xlsx', 'file.replaced 勤怠.csv'])
    // Who replaces a file knows what is in it; the other learns of it.
    await place(sato, '勤怠.csv', '/給与', '三版')
    expect([await unread(sato), await unread(yamada)]).toEqual([['file.moved 台帳.xlsx'], ['file.replaced 勤怠.csv']])
    await trashFile(yamada, { file: other.id })
    const [gone] = (await listUnread(sato, {})).items
    expect(gone).toMatchObject({ type: 'file.trashed', isTrashed: true, href: '/trash', actorName: 'yamada', place: '/賞与' })
    await purgeFile(house.as('director'), { file: other.id })
    expect(await unread(sato)).toEqual([])
  })

  test('is counted by kind and folder, and marked as read one by one, by folder, or all together up to what was shown', async () => {
    await using house = await openHouse({ dialect, plugins: [tasksPlugin] })
    const [sato, yamada] = [house.as('member', 'sato'), house.as('client-staff', 'yamada')]
    const files = [await place(yamada, 'a.csv'), await place(yamada, 'b.csv', '/給与/11月'), await place(yamada, 'c.csv', '/賞与')]
    await createRecord(house.as('director'), { collection: 'tasks', title: '確認' })
    await createPage(house.as('director'), { title: '締め日', slug: 'closing' })
    const counted = await countUnread(sato, {})
    expect(counted).toMatchObject({
      count: 5,
      more: false,
      shelves: [
        { kind: 'file', collection: null, count: 3 },
        { kind: 'page', collection: null, count: 1 },
        { kind: 'record', collection: 'tasks', count: 1 },
      ],
      folders: [
        { folder: '/給与', count: 1 },
        { folder: '/給与/11月', count: 1 },
        { folder: '/賞与', count: 1 },
      ],
    })
    await markSeen(sato, { ids: [files[2]?.id ?? ''] })
    await markSeen(sato, { folder: '/給与/11月' })
    expect((await countUnread(sato, { kind: 'file' })).folders).toEqual([{ folder: '/給与', count: 1 }])
    await markSeen(sato, { kind: 'record', collection: 'tasks' })
    expect(await unread(sato)).toEqual(['page.created 締め日', 'file.placed a.csv'])
    // What came while the list was looked at stays unread.
    await place(yamada, 'later.csv')
    await markSeen(sato, { upTo: counted.upTo })
    expect(await unread(sato)).toEqual(['file.placed later.csv'])
    await markSeen(sato, {})
    expect([await unread(sato), (await unread(house.as('member', 'mori'))).length]).toEqual([[], 6])
  })

  test('begins with joining, and what was seen goes with the person', async () => {
    await using house = await openHouse({ dialect })
    const [director, yamada, mori] = [house.as('director'), house.as('client-staff', 'yamada'), house.as('client-staff', 'mori')]
    const old = await place(director, 'old.csv')
    await putMember(director, { userId: personOf(mori), role: 'client-staff' })
    await place(director, 'new.csv')
    expect([await unread(mori), await unread(yamada)]).toEqual([['file.placed new.csv'], ['file.placed new.csv', 'file.placed old.csv']])
    await open(house, mori, { kind: 'file', id: old.id }, { kind: 'file', id: old.id })
    const kept = () => mori.read.seen.of(personOf(mori), 'file', [old.id])
    // Looking again at once is the same look.
    expect(await kept()).toMatchObject([{ timesOpened: 1, openedAt: house.engine.now() }])
    await house.store.unit((tx) => tx.in(house.portal.id).seen.drop(personOf(mori)))
    expect(await kept()).toEqual([])
  })
})

test('what stays within the firm makes nothing unread to clients, nor does a page before it is published to them', async () => {
  await using house = await openHouse({ plugins: [tasksPlugin, publishedPlugin] })
  const [firm, mori, client] = [house.as('member', 'sato'), house.as('director', 'mori'), house.as('client-staff')]
  const note = await createRecord(firm, { collection: 'tasks', title: '質問' })
  await markSeen(client, {})
  await addComment(firm, { collection: 'tasks', record: note.id, body: '社内の話', firmOnly: true })
  expect([await unread(client), await unread(mori)]).toEqual([[], ['record.commented 質問']])
  await changeRecord(firm, { collection: 'tasks', record: note.id, patch: { title: '質問 2' } })
  expect(await unread(client)).toEqual(['record.changed 質問 2'])

  const page = await createPage(firm, { title: '就業規則', slug: 'rules', type: 'rules', publish: false })
  expect([await unread(client, { kind: 'page' }), (await unread(mori, { kind: 'page' })).length]).toEqual([[], 1])
  await publishPage(firm, { page: page.id })
  expect(await unread(client, { kind: 'page' })).toEqual(['page.published 就業規則'])
})

test('an administrator of the firm is not drowned by the portals that are there', async () => {
  await using house = await openHouse()
  const director = house.as('director')
  const other = await house.anotherPortal()
  await place(house.as('director', 'director', other), 'theirs.csv')
  const chief = house.as('firm-admin', 'chief')
  await putMember(house.as('firm-admin'), { userId: personOf(chief), role: 'firm-admin' })
  const there = house.as('firm-admin', 'chief', other)
  expect(await unread(there)).toEqual([])
  await place(house.as('director', 'director', other), 'more.csv')
  await place(director, 'ours.csv')
  expect([await unread(there), await unread(chief)]).toEqual([['file.placed more.csv'], ['file.placed ours.csv']])
})

test('of tens of thousands of things it is found at once, with a row for what was opened only', async () => {
  await using house = await openHouse()
  const [sato, at] = [house.as('member', 'sato'), house.engine.now()]
  const ids = Array.from({ length: 30_000 }, (_, index) => `00000000-0000-7000-9000-${index.toString(16).padStart(12, '0')}`)
  const change = { side: 'firm', kind: 'file', collection: null, type: 'file.placed', actorId: 'yamada', actorName: '山田', at } as const
  await house.store.unit(async (tx) => {
    const { seen } = tx.in(house.portal.id)
    await seen.note(ids.map((itemId, index) => ({ ...change, itemId, seq: index + 1 })))
    await seen.raise(personOf(sato), null, 29_000)
    await seen.mark(personOf(sato), [{ kind: 'file', itemId: ids[29_990] ?? '', seq: 29_991, openedAt: at, timesOpened: 1 }])
  })
  const begun = performance.now()
  const { count } = await countUnread(sato, {})
  const { items } = await listUnread(sato, { limit: 50 })
  expect([count, items[0]?.itemId, items.length]).toEqual([999, ids.at(-1), 50])
  expect(performance.now() - begun).toBeLessThan(200)
})
