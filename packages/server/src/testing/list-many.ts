// Lays 200,000 rows over 300 portals and reads the firm's desk, lays as many more into one list and reads portions of it, and tells how long each took:
// what `npm run bench` measures lists with.
import { createPortal, readDesk } from '@tsuzuri/core'
import type { RecordFilter } from '@tsuzuri/db'
import { type Actor, type Portal, type PortalRecord, recordIdSchema, systemActor } from '@tsuzuri/model'
import { readConfig } from '../config/read-config.ts'
import { openInstallation } from '../installation.ts'

const [portals, rows, reads] = [300, 200_000, 100]
const people = Array.from({ length: 40 }, (_, index) => `person-${index}`)
/** Most of what there is is done; what is open is spread over the states. */
const states = [
  ...Array.from({ length: 16 }, () => ['accepted', null] as const),
  ['requested', 'firm'],
  ['in-progress', 'firm'],
  ['delivered', 'client'],
  ['draft', 'client'],
] as const
const start = Date.UTC(2024, 0, 1)
const hour = 3_600_000

const { engine, close } = await openInstallation(readConfig(process.env, process.cwd()))
const { store } = engine

const rowOf = (portal: Portal, number: number): PortalRecord => {
  const [state, ball] = states[(number * 7) % states.length] ?? ['accepted', null]
  const createdAt = new Date(start + ((number * 7_919) % rows) * (hour / 10))
  return {
    id: recordIdSchema.parse(engine.newId()),
    portalId: portal.id,
    collection: 'requests',
    number,
    title: `${(number * 31) % 977} 月次給与の確認`,
    state,
    ball,
    ballSince: ball === null ? null : createdAt,
    assignee: people[(number * 13) % people.length] ?? null,
    startsAt: null,
    dueAt: number % 3 === 0 ? null : new Date(createdAt.getTime() + 72 * hour),
    fields: { description: '勤怠データを確認のうえ、計算結果を納品してください。', format: 'Excel' },
    version: 1,
    createdBy: 'person-1',
    createdByName: '担当',
    createdAt,
    updatedAt: new Date(createdAt.getTime() + (number % 50) * hour),
    trashedAt: null,
  }
}
const lay = async (portal: Portal, count: number): Promise<void> => {
  for (let first = 1; first <= count; first += 2_000)
    await store.unit((tx) =>
      tx.in(portal.id).records.insertAll(
        Array.from({ length: Math.min(2_000, count - first + 1) }, (_, index) => {
          const record = rowOf(portal, first + index)
          return { record, text: String(record.fields['description']), time: record.createdAt }
        }),
      ),
    )
}
/** What the month's hours of a portal are added up from. */
const log = async (portal: Portal, count: number): Promise<void> => {
  const now = engine.now()
  await store.unit(async (tx) => {
    await tx.portals.update(portal.id, { contractHours: 40 })
    await tx.in(portal.id).records.insertAll(
      Array.from({ length: count }, (_, index) => ({
        record: {
          ...rowOf(portal, index + 1),
          collection: 'processing',
          state: 'recorded',
          ball: null,
          ballSince: null,
          startsAt: now,
          fields: { hours: (index % 8) / 2, description: '勤怠データを確認し、給与を計算しました。' },
        },
        text: '',
        time: now,
      })),
    )
  })
}
/** Milliseconds of each reading, after some to warm up. */
const timed = async (read: (turn: number) => Promise<unknown>): Promise<readonly number[]> => {
  const times: number[] = []
  for (let turn = -10; turn < reads; turn += 1) {
    const begun = performance.now()
    await read(turn + 10)
    if (turn >= 0) times.push(performance.now() - begun)
  }
  return times
}

const made: Portal[] = []
for (let number = 0; number < portals; number += 1)
  made.push(await createPortal(engine, systemActor, { slug: `client-${number}`, name: `顧客${number}` }))
for (const portal of made) {
  await lay(portal, Math.ceil(rows / portals))
  await log(portal, 20)
}
const admin: Actor = { ...systemActor, kind: 'person', id: 'person-1', name: '管理者', firmAdmin: true }
const desk = await timed((turn) => readDesk(engine, admin, turn % 2 === 0 ? {} : { ball: 'mine' }))

const big = await createPortal(engine, systemActor, { slug: 'big', name: '大きな顧客' })
await lay(big, rows)
const list = (filter: Omit<RecordFilter, 'collection'>) =>
  store.read.in(big.id).records.list({ collection: 'requests', limit: 50, ...filter })
const open = ['requested', 'in-progress', 'delivered', 'draft']
const assignee = (turn: number): string => people[turn % people.length] ?? ''
const lists: Readonly<Record<string, (turn: number) => Promise<unknown>>> = {
  'in a state, due first': (turn) => list({ states: [open[turn % 4] ?? 'draft'], order: { by: 'dueAt', direction: 'ascending' } }),
  'open ones, newest first': () => list({ states: open, order: { by: 'createdAt', direction: 'descending' } }),
  'somebody’s, last changed first': (turn) => list({ assignee: assignee(turn), order: { by: 'updatedAt', direction: 'descending' } }),
  'somebody’s open ones, by title': (turn) =>
    list({ assignee: assignee(turn), states: open, order: { by: 'title', direction: 'ascending' } }),
  'of a month, by time': (turn) =>
    list({
      from: new Date(start + turn * 20 * hour),
      to: new Date(start + (turn * 20 + 720) * hour),
      states: open,
      order: { by: 'startsAt', direction: 'descending' },
    }),
}
const told: Record<string, readonly number[]> = {}
for (const [name, read] of Object.entries(lists)) told[name] = await timed(read)
await engine.markdown.close()
await engine.texts.close()
await close()
process.stdout.write(`${JSON.stringify({ desk, lists: told })}\n`)
