import { type Actor, type Role, systemActor, userIdSchema } from '@tsuzuri/model'
import { describeEachDialect } from '@tsuzuri/testing'
import { expect, test } from 'vitest'
import type { Engine } from '../engine.ts'
import { createJobRunner } from '../jobs/create-job-runner.ts'
import { putMember } from '../members/put-member.ts'
import { removeMember } from '../members/remove-member.ts'
import { addComment } from '../records/add-comment.ts'
import { createRecord } from '../records/create-record.ts'
import { listRecords } from '../records/list-records.ts'
import { transitionRecord } from '../records/transition-record.ts'
import { openScope, type Scope } from '../scope.ts'
import { type House, openHouse } from '../testing/open-house.ts'
import { tasksPlugin } from '../testing/tasks-plugin.ts'
import { broadcastJob } from './broadcast-job.ts'
import { listBroadcasts } from './list-broadcasts.ts'
import { readBroadcast } from './read-broadcast.ts'
import { sendBroadcast } from './send-broadcast.ts'

const plugins = [tasksPlugin]
const notice = { collection: 'tasks', portals: ['abc', 'xyz'], title: '年末年始の休業', fields: { note: '12月29日から休みます。' } }

/** A member of the firm in two portals, and what reaches them there. */
const openTwo = async (house: House) => {
  await house.anotherPortal()
  const userId = userIdSchema.parse('hanako')
  const join = async (slug: string, role: Role): Promise<Scope> => {
    const scope = await openScope(house.engine, systemActor, slug)
    await putMember(scope, { userId, role })
    return scope
  }
  const [abc, xyz] = [await join('abc', 'member'), await join('xyz', 'member')]
  const hanako = async (): Promise<Actor> => ({
    ...systemActor,
    kind: 'person',
    id: userId,
    name: '花子',
    firmAdmin: false,
    roles: await house.engine.store.read.portals.rolesOf(userId),
  })
  const titles = async (scope: Scope) =>
    (await listRecords(scope, 'tasks', {})).items.map(({ title, createdByName }) => [title, createdByName])
  return { abc, xyz, hanako, titles }
}
const deliver = async (engine: Engine): Promise<void> => {
  const runner = createJobRunner(engine, [broadcastJob], () => {})
  await runner.settle()
  await runner.stop()
}

describeEachDialect('a message to many portals', (_open, dialect) => {
  test('begins a record in each, under the sender’s name, whose answers stay in their own portal', async () => {
    await using house = await openHouse({ dialect, plugins })
    const { abc, xyz, hanako, titles } = await openTwo(house)
    await createRecord(abc, { collection: 'tasks', title: '前から' })
    const { id } = await sendBroadcast(house.engine, await hanako(), notice)
    expect((await readBroadcast(house.engine, await hanako(), id)).parts.map(({ arrival }) => arrival)).toEqual(['coming', 'coming'])
    await deliver(house.engine)
    await deliver(house.engine)
    expect(await titles(abc)).toEqual([
      ['年末年始の休業', '花子'],
      ['前から', systemActor.name],
    ])
    expect(await titles(xyz)).toEqual([['年末年始の休業', '花子']])

    const client = house.as('client-staff', 'client', xyz.portal)
    await addComment(client, { collection: 'tasks', record: '1', body: '承知しました' })
    await transitionRecord(house.as('member', 'member', xyz.portal), { collection: 'tasks', record: '1', to: 'asked', comment: '?' })
    const { parts, ...sent } = await readBroadcast(house.engine, await hanako(), id)
    expect(sent).toMatchObject({ title: '年末年始の休業', sentByName: '花子', fields: notice.fields })
    expect(parts.map(({ portal, record }) => [portal.slug, record?.href, record?.state])).toEqual([
      ['abc', '/p/abc/tasks/2', 'open'],
      ['xyz', '/p/xyz/tasks/1', 'asked'],
    ])
    expect((await listBroadcasts(house.engine, await hanako())).items.map(({ title }) => title)).toEqual(['年末年始の休業'])
  })

  test('arrives once though two processes deliver it, and goes on where one was killed', async () => {
    await using house = await openHouse({ dialect, plugins })
    // On SQLite one process works at a time; it may still be told twice.
    await using another = dialect === 'postgres' ? await house.another() : null
    const { abc, xyz, hanako, titles } = await openTwo(house)
    const { id } = await sendBroadcast(house.engine, await hanako(), notice)
    const job = { id: 'x', data: { broadcast: id }, attempt: 1, finish: () => Promise.reject(new TypeError('It is not finished here.')) }
    await Promise.all([broadcastJob.run(house.engine, job), broadcastJob.run(another ?? house.engine, job)])
    await deliver(house.engine)
    expect([await titles(abc), await titles(xyz)].map(({ length }) => length)).toEqual([1, 1])
  })

  test('does not arrive where the sender has no right any more; that is told, and holds no other up', async () => {
    await using house = await openHouse({ dialect, plugins })
    const { abc, xyz, hanako, titles } = await openTwo(house)
    const before = await hanako()
    const { id } = await sendBroadcast(house.engine, before, notice)
    await removeMember(abc, { userId: userIdSchema.parse('hanako') })
    await deliver(house.engine)
    expect([await titles(abc), await titles(xyz)].map(({ length }) => length)).toEqual([0, 1])
    expect((await readBroadcast(house.engine, before, id)).parts.map(({ arrival, refused }) => [arrival, refused])).toEqual([
      ['refused', 'portal.missing'],
      ['arrived', null],
    ])
    // What is left of it for who has left.
    expect((await readBroadcast(house.engine, await hanako(), id)).parts.map(({ portal }) => portal.slug)).toEqual(['xyz'])
  })
})

test('what cannot be sent is refused before anything is written, each by its own name', async () => {
  await using house = await openHouse({ plugins })
  const { abc, hanako } = await openTwo(house)
  const actor = await hanako()
  const send = (part: object) => sendBroadcast(house.engine, actor, { ...notice, ...part }).catch((error: unknown) => error)
  expect(await send({ portals: [] })).toMatchObject({ code: 'broadcast.no-portals' })
  expect(await send({ portals: ['abc', 'nowhere'] })).toMatchObject({ code: 'portal.missing' })
  expect(await send({ collection: 'secrets' })).toMatchObject({ code: 'broadcast.not-possible' })
  expect(await send({ collection: 'nowhere' })).toMatchObject({ code: 'broadcast.not-possible' })
  expect(await send({ fields: { page: 'x', note: 'y' } })).toMatchObject({
    code: 'broadcast.fields-unfit',
    issues: [{ path: 'fields.page' }],
  })
  expect(await send({ title: '' })).toMatchObject({ code: 'record.invalid', issues: [{ path: 'title' }] })
  expect(await send({ fields: { size: 'huge' } })).toMatchObject({ code: 'record.invalid', issues: [{ path: 'fields.size' }] })
  expect(await sendBroadcast(house.engine, house.as('client-admin').actor, notice).catch((error: unknown) => error)).toMatchObject({
    code: 'access.denied',
  })
  await putMember(abc, { userId: userIdSchema.parse('hanako'), role: 'client-staff' })
  expect(await sendBroadcast(house.engine, await hanako(), notice).catch((error: unknown) => error)).toMatchObject({
    code: 'access.denied',
  })
  expect((await listBroadcasts(house.engine, actor)).items).toEqual([])
  expect(await house.engine.store.read.jobs.isDue(house.engine.now())).toBe(false)
})

test('what somebody else sent is known to the firm’s admins alone', async () => {
  await using house = await openHouse({ plugins })
  const { hanako } = await openTwo(house)
  const { id } = await sendBroadcast(house.engine, await hanako(), notice)
  const { actor: colleague } = house.as('director', 'taro')
  await expect(readBroadcast(house.engine, colleague, id)).rejects.toMatchObject({ code: 'broadcast.missing' })
  expect((await listBroadcasts(house.engine, colleague)).items).toEqual([])
  expect((await listBroadcasts(house.engine, house.as('firm-admin').actor)).items.map((broadcast) => broadcast.id)).toEqual([id])
})
