import { type Actor, type Role, systemActor, userIdSchema } from '@tsuzuri/model'
import { describeEachDialect } from '@tsuzuri/testing'
import { expect, test } from 'vitest'
import { putMember } from '../members/put-member.ts'
import { removeMember } from '../members/remove-member.ts'
import { placeFile } from '../files/place-file.ts'
import { createPage } from '../pages/create-page.ts'
import { trashPage } from '../pages/trash-page.ts'
import { confirmPage } from '../publications/confirm-page.ts'
import { remindReaders } from '../publications/remind-readers.ts'
import { addComment } from '../records/add-comment.ts'
import { changeRecord } from '../records/change-record.ts'
import { createRecord } from '../records/create-record.ts'
import { transitionRecord } from '../records/transition-record.ts'
import { trashRecord } from '../records/trash-record.ts'
import { openScope, type Scope } from '../scope.ts'
import { type House, openHouse } from '../testing/open-house.ts'
import { publishedPlugin } from '../testing/published-plugin.ts'
import { tasksPlugin } from '../testing/tasks-plugin.ts'
import { chooseNotices } from './choose-notices.ts'
import { countNotices } from './count-notices.ts'
import { holdBackMails } from './hold-back-mails.ts'
import { listNotices } from './list-notices.ts'
import { markNoticesRead } from './mark-notices-read.ts'
import { noticeChoices } from './notice-choices.ts'
import { noticeProjection } from './notice-projection.ts'

const plugins = [tasksPlugin, publishedPlugin]

/** A portal with two of the firm and two of the client. */
const people = async (house: House): Promise<Readonly<Record<'lead' | 'member' | 'admin' | 'viewer', Scope>>> => {
  const system = await openScope(house.engine, systemActor, 'abc')
  const join = async (name: string, role: Role) => {
    await putMember(system, { userId: userIdSchema.parse(name), role })
    return house.as(role, name)
  }
  return {
    lead: await join('lead', 'director'),
    member: await join('member', 'member'),
    admin: await join('admin', 'client-admin'),
    viewer: await join('viewer', 'client-viewer'),
  }
}
const follow = async ({ engine }: House): Promise<void> => {
  const projection = noticeProjection(engine)
  await projection.apply(await engine.store.read.events.after(await projection.cursor(), 500))
}
const told = async (house: House, { actor }: { readonly actor: Actor }): Promise<readonly string[]> =>
  (await listNotices(house.engine, actor)).items.map(({ kind, actorName, record }) => `${kind} ${actorName} ${record?.title}`)

describeEachDialect('notices', (_open, dialect) => {
  test('people are told what they are assigned, when it is their turn, and what is answered; never what they did themselves', async () => {
    await using house = await openHouse({ dialect, plugins })
    const { lead, member, admin, viewer } = await people(house)
    const record = await createRecord(admin, { collection: 'tasks', title: '給与計算' })
    await follow(house)
    house.wait(1_000)
    await changeRecord(lead, { record: record.id, patch: { assignee: 'member' } })
    await follow(house)
    house.wait(1_000)
    await addComment(member, { record: record.id, body: 'どの月ですか' })
    await follow(house)
    house.wait(1_000)
    await transitionRecord(member, { record: record.id, to: 'asked', comment: '確認をお願いします' })
    await follow(house)
    house.wait(1_000)
    await addComment(admin, { record: record.id, body: '4月です' })
    await follow(house)
    // The director alone can finish an open task without sending it back.
    expect(await told(house, lead)).toEqual(['turn admin 給与計算'])
    expect(await told(house, member)).toEqual(['reply admin 給与計算', 'assigned lead 給与計算'])
    expect(await told(house, admin)).toEqual(['turn member 給与計算', 'reply member 給与計算', 'reply member 給与計算'])
    expect(await told(house, viewer)).toEqual([])
  })

  test('a notice is made once though two processes follow, is counted until it is read, and is kept for good', async () => {
    await using house = await openHouse({ dialect, plugins })
    await using other = await house.another()
    const { lead, admin } = await people(house)
    for (const title of ['一', '二', '三']) {
      await createRecord(admin, { collection: 'tasks', title })
      house.wait(1_000)
    }
    const events = await house.engine.store.read.events.after(0, 100)
    await noticeProjection(house.engine).apply(events)
    await noticeProjection(other).apply(events)
    expect(await told(house, lead)).toEqual(['turn admin 三', 'turn admin 二', 'turn admin 一'])
    const { items, next } = await listNotices(house.engine, lead.actor, { limit: 2 })
    expect(await countNotices(house.engine, lead.actor)).toBe(3)
    expect(await markNoticesRead(house.engine, admin.actor, null)).toBe(0)
    expect(await markNoticesRead(house.engine, lead.actor, [items[0]?.id ?? ''])).toBe(1)
    expect(await countNotices(house.engine, lead.actor)).toBe(2)
    const rest = await listNotices(house.engine, lead.actor, { limit: 2, cursor: next ?? undefined })
    expect(rest.items.map(({ record }) => record?.title)).toEqual(['一'])
    expect((await listNotices(house.engine, lead.actor, { unread: true })).items.map(({ record }) => record?.title)).toEqual(['二', '一'])
    expect(await markNoticesRead(house.engine, lead.actor, null)).toBe(2)
    expect((await told(house, lead)).length).toBe(3)
  })

  test('nobody is told what they may not see, and what they may no longer see says nothing any more', async () => {
    await using house = await openHouse({ dialect, plugins })
    const { lead, member, admin } = await people(house)
    const record = await createRecord(lead, { collection: 'tasks', title: '給与計算', state: 'asked' })
    await addComment(member, { record: record.id, body: '質問です' })
    await addComment(member, { record: record.id, body: '社外秘の話', firmOnly: true })
    await follow(house)
    expect((await told(house, admin)).toSorted()).toEqual(['reply member 給与計算', 'turn lead 給与計算'])
    const secret = await createRecord(lead, { collection: 'secrets', title: '社外秘' })
    await addComment(member, { record: secret.id, body: '@admin' })
    await follow(house)
    expect((await told(house, admin)).join()).not.toContain('社外秘')
    expect(await told(house, lead)).toContain('reply member 社外秘')
    await trashRecord(lead, { record: record.id })
    expect(new Set((await told(house, admin)).map((line) => line.split(' ').at(-1)))).toEqual(new Set(['undefined']))
    await removeMember(lead, { userId: userIdSchema.parse('admin') })
    const gone = { ...admin.actor, roles: new Map() }
    expect([await told(house, { actor: gone }), await countNotices(house.engine, gone)]).toEqual([[], 0])
  })
})

describeEachDialect('notices of pages and files', (_open, dialect) => {
  test('whoever can confirm a page is asked to when it is published, and the director is told that it was; no page is named to whom it is hidden from', async () => {
    await using house = await openHouse({ dialect, plugins })
    const { lead, member, admin, viewer } = await people(house)
    await createPage(member, { title: '給与規程', slug: 'kyuyo', type: 'facts', markdown: '支給日は25日です。' })
    house.wait(1_000)
    await createPage(lead, { title: '下書き', slug: 'draft', type: 'facts', markdown: '未定' })
    await follow(house)
    expect([await told(house, admin), await told(house, viewer), await told(house, lead)]).toEqual([
      ['asked lead 下書き', 'asked member 給与規程'],
      [],
      [],
    ])
    expect((await listNotices(house.engine, admin.actor)).items.map(({ record }) => record?.href)).toEqual(['/p/abc/draft', '/p/abc/kyuyo'])
    house.wait(1_000)
    await confirmPage(admin, { page: 'kyuyo' })
    await trashPage(lead, { page: 'draft' })
    await follow(house)
    expect([await told(house, lead), await told(house, member)]).toEqual([['confirmed admin 給与規程'], []])
    expect(await told(house, admin)).toEqual(['asked  undefined', 'asked member 給与規程'])
  })

  test('whoever has still to read a page is told when somebody reminds them', async () => {
    await using house = await openHouse({ dialect, plugins })
    const { lead, viewer } = await people(house)
    await createPage(lead, { title: '規程', slug: 'kitei', type: 'rules' })
    await follow(house)
    expect(await told(house, viewer)).toEqual([])
    await remindReaders(lead, { page: 'kitei' })
    await follow(house)
    expect(await told(house, viewer)).toEqual(['asked lead 規程'])
  })

  test('the other side is told of placed files once, until that is read; one’s own side and rules are not', async () => {
    await using house = await openHouse({ dialect, plugins })
    const { lead, member, admin, viewer } = await people(house)
    const place = (scope: Scope, name: string) => placeFile(scope, { folder: '/', name, content: new Blob(['x']).stream(), limit: 9 })
    for (const name of ['一.csv', '二.csv', '三.csv']) await place(admin, name)
    await place(await openScope(house.engine, systemActor, 'abc'), '四.csv')
    await follow(house)
    expect([await told(house, lead), await told(house, member)]).toEqual([['file admin 一.csv'], ['file admin 一.csv']])
    expect([await told(house, admin), await told(house, viewer)]).toEqual([[], []])
    await markNoticesRead(house.engine, lead.actor, null)
    house.wait(1_000)
    await place(admin, '五.csv')
    await follow(house)
    expect([await told(house, lead), await told(house, member)]).toEqual([
      ['file admin 五.csv', 'file admin 一.csv'],
      ['file admin 一.csv'],
    ])
    await place(member, '六.csv')
    await follow(house)
    expect([await told(house, admin), await told(house, viewer)]).toEqual([['file member 六.csv'], ['file member 六.csv']])
  })
})

test('whoever has to do with something is told that it came to its end', async () => {
  await using house = await openHouse({ plugins })
  const { lead, member, admin } = await people(house)
  const record = await createRecord(member, { collection: 'tasks', title: '給与計算', assignee: 'member', fields: { note: '済' } })
  await transitionRecord(member, { record: record.id, to: 'asked', comment: '?' })
  await changeRecord(lead, { record: record.id, patch: { dueAt: house.engine.now() } })
  await transitionRecord(admin, { record: record.id, to: 'done' })
  await follow(house)
  // Told late, when it is already done: only the last step ended it.
  expect((await told(house, member)).filter((line) => line.startsWith('ended'))).toEqual(['ended admin 給与計算'])
  expect((await told(house, lead)).join()).not.toContain('ended')
  expect((await told(house, admin)).join()).not.toContain('ended')
})

test('how one is told by mail holds for a portal, else for all, else as usual', async () => {
  await using house = await openHouse({ plugins })
  const { lead } = await people(house)
  const { actor } = lead
  expect(await noticeChoices(house.engine, actor, 'abc')).toEqual({
    assigned: 'now',
    turn: 'daily',
    reply: 'now',
    ended: 'daily',
    escalated: 'now',
    asked: 'daily',
    confirmed: 'daily',
    file: 'daily',
  })
  await chooseNotices(house.engine, actor, { portal: null, choices: { turn: 'none', reply: 'daily' } })
  await chooseNotices(house.engine, actor, { portal: 'abc', choices: { turn: 'now' } })
  await chooseNotices(house.engine, actor, { portal: 'abc', choices: { turn: 'daily' } })
  expect(await noticeChoices(house.engine, actor, 'abc')).toMatchObject({
    assigned: 'now',
    turn: 'daily',
    reply: 'daily',
    escalated: 'now',
  })
  expect(await noticeChoices(house.engine, actor, null)).toMatchObject({ assigned: 'now', turn: 'none', reply: 'daily', escalated: 'now' })
  await expect(noticeChoices(house.engine, actor, 'xyz')).rejects.toMatchObject({ code: 'portal.missing' })
  await expect(noticeChoices(house.engine, { ...actor, kind: 'key' }, null)).rejects.toMatchObject({ code: 'access.required' })
})

test('what a rule or a plan writes down by itself tells nobody of each of its rows', async () => {
  await using house = await openHouse({ plugins })
  const { lead } = await people(house)
  const system = await openScope(house.engine, systemActor, 'abc')
  await createRecord(system, { collection: 'tasks', title: '予定', assignee: 'lead' })
  await follow(house)
  expect(await told(house, lead)).toEqual([])
})

test('what came back from a backup mails nothing of then, not even what nobody had been told of yet; what happens after is mailed', async () => {
  await using house = await openHouse({ plugins })
  const { lead, admin } = await people(house)
  const { store } = house.engine
  const projection = noticeProjection(house.engine, { mails: true })
  const tell = async () => projection.apply(await store.read.events.after(await projection.cursor(), 500))
  const mails = async () => [(await store.read.jobs.counts()).waiting, (await store.read.notices.toDigest(new Date(8.64e15))).length]
  await createRecord(admin, { collection: 'tasks', title: '順番' })
  await createRecord(admin, { collection: 'tasks', title: '割当', assignee: 'lead' })
  await tell()
  expect(await mails()).toEqual([1, 1])
  await createRecord(admin, { collection: 'tasks', title: '未読の割当', assignee: 'lead' })
  expect(await holdBackMails(store)).toBe(2)
  await tell()
  expect(await mails()).toEqual([0, 0])
  expect((await told(house, lead)).toSorted()).toEqual(['assigned admin 割当', 'assigned admin 未読の割当', 'turn admin 順番'])
  await createRecord(admin, { collection: 'tasks', title: '新しい割当', assignee: 'lead' })
  await tell()
  expect(await mails()).toEqual([1, 0])
})
