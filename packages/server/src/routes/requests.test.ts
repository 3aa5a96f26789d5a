import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '@tsuzuri/model'
import { openTwoPortals, type TwoPortals } from '../testing/open-two-portals.ts'

let portals: TwoPortals
let member: string
beforeAll(async () => {
  portals = await openTwoPortals()
  member = await portals.house.person('tanto@abc.example', 'abc', 'member')
})
afterAll(() => portals.house[Symbol.asyncDispose]())

interface Answer {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>> & {
    readonly id: string
    readonly hint?: string
    readonly code?: string
    readonly errors?: readonly { readonly path: string }[]
  }
}
const base = '/portals/abc/collections/requests/records'
const ask = async (role: Role, method: string, path: string, body?: unknown, headers = {}): Promise<Answer> => {
  const response = await portals.house.ask(portals.keys.get(role) ?? '', method, path, body, headers)
  return { status: response.status, body: (await response.json()) as Answer['body'] }
}
const step = (role: Role, id: string, to: string, more: object = {}, headers = {}) =>
  ask(role, 'POST', `${base}/${id}/transitions`, { to, ...more }, headers)
const paths = ({ status, body }: Answer) => [status, ...(body.errors ?? []).map(({ path }) => path)]
const asked = async (values: object = {}): Promise<string> =>
  (await ask('client-staff', 'POST', base, { title: '賞与計算', state: 'requested', ...values })).body.id
const offer = { patch: { dueAt: '2026-12-10T14:59:00Z', fields: { estimateHours: 4 } } }
/** What a delivery says that has nothing to hand over. */
const filed = { noResults: '電子申請の受理をもって完了' }
const mode = (to: 'director' | 'direct') => ask('director', 'PATCH', '/portals/abc', { mode: to })

test('an estimate is proposed, sent back and agreed to, round by round; nobody changes alone what was agreed', async () => {
  const id = await asked()
  expect(paths(await step('director', id, 'proposed'))).toEqual([400, 'fields.estimateHours', 'dueAt'])
  expect((await step('director', id, 'proposed', offer)).body).toMatchObject({ ball: 'client', fields: { estimateHours: 4 } })
  expect((await step('director', id, 'agreed')).status).toBe(403)
  expect((await step('client-staff', id, 'estimating', { comment: '8日までにお願いします' })).body).toMatchObject({ ball: 'firm' })
  const sooner = { patch: { dueAt: '2026-12-08T14:59:00Z' } }
  expect((await step('director', id, 'proposed', sooner)).status).toBe(200)
  expect((await step('client-staff', id, 'agreed')).body).toMatchObject({
    state: 'agreed',
    ball: 'firm',
    dueAt: '2026-12-08T14:59:00.000Z',
  })
  const alone = await ask('director', 'PATCH', `${base}/${id}`, { dueAt: '2026-12-20T14:59:00Z' })
  expect([alone.status, alone.body.code, alone.body.errors?.[0]?.path]).toEqual([409, 'record-settled', 'dueAt'])
  const later = { comment: '資料待ちのため', patch: { dueAt: '2026-12-15T14:59:00Z' } }
  expect((await step('director', id, 'proposed', later)).body).toMatchObject({ state: 'proposed', dueAt: '2026-12-15T14:59:00.000Z' })
})

test('in director mode the director says who works on it, and checks each item before it goes out', async () => {
  const id = await asked({ dueAt: '2026-12-10T14:59:00Z' })
  expect((await ask('member', 'PATCH', `${base}/${id}`, { assignee: member })).status).toBe(403)
  expect((await ask('client-staff', 'PATCH', `${base}/${id}`, { assignee: member })).status).toBe(403)
  await step('director', id, 'agreed')
  expect(paths(await step('member', id, 'in-progress'))).toEqual([400, 'assignee'])
  await ask('director', 'PATCH', `${base}/${id}`, { assignee: member })
  expect((await step('member', id, 'in-progress')).body).toMatchObject({ turn: { person: { id: member } } })
  expect([await step('member', id, 'delivered').then(({ status }) => status), (await step('member', id, 'delivered')).body.hint]).toEqual([
    409,
    'From `in-progress` you can go to `checking`.',
  ])
  await step('member', id, 'checking')
  const checked = (items: readonly string[]) => ({ patch: { fields: { ...filed, checked: items } } })
  expect(paths(await step('director', id, 'delivered', checked(['依頼どおりか'])))).toEqual([400, 'fields.checked'])
  expect((await ask('client-staff', 'GET', `${base}/${id}`)).body).toMatchObject({ state: 'checking', fields: {} })
  await ask('director', 'PATCH', '/portals/abc', { checkItems: ['合計が合うか'] })
  expect((await step('director', id, 'delivered', checked(['合計が合うか']))).body).toMatchObject({ ball: 'client' })
  await step('client-staff', id, 'sent-back', { comment: '営業部がありません' })
  await step('member', id, 'in-progress')
  expect((await step('member', id, 'checking')).body['fields']).not.toHaveProperty('checked')
  expect(paths(await step('director', id, 'delivered'))).toEqual([400, 'fields.checked', 'fields.results'])
})

test('in direct mode whoever takes it on says how long it takes, is assigned, and delivers; a change of mode leaves none behind', async () => {
  const open = await asked({ dueAt: '2026-12-10T14:59:00Z' })
  await step('director', open, 'agreed', { patch: { assignee: member } })
  for (const to of ['in-progress', 'checking']) await step('member', open, to)
  await mode('direct')
  expect(paths(await step('member', open, 'delivered'))).toEqual([400, 'fields.results'])
  expect((await step('member', open, 'delivered', { patch: { fields: filed } })).status).toBe(200)
  const cookie = await portals.house.signIn('tanto@abc.example')
  const id = await asked({ dueAt: '2026-12-10T14:59:00Z' })
  const asMember = (to: string, patch?: object) =>
    portals.house.askByCookie(cookie, 'POST', `${base}/${id}/transitions`, { to, ...(patch && { patch }) })
  expect((await asMember('agreed')).status).toBe(400)
  expect(await (await asMember('agreed', { fields: { estimateHours: 2 } })).json()).toMatchObject({ state: 'agreed', assignee: member })
  await asMember('in-progress')
  expect((await asMember('checking')).status).toBe(409)
  expect((await asMember('delivered', { fields: { ...filed, spentHours: 1.5 } })).status).toBe(200)
  await mode('director')
  expect((await step('client-admin', id, 'accepted')).body).toMatchObject({ state: 'accepted', ball: null })
})

test('of two who answer a proposal at once one does, and the other is told what it has become', async () => {
  const id = await asked()
  const etag = { 'if-match': `"${String((await step('director', id, 'proposed', offer)).body['version'])}"` }
  const both = await Promise.all([
    step('client-staff', id, 'agreed', {}, etag),
    step('client-admin', id, 'estimating', { comment: '高いです' }, etag),
  ])
  const [won, lost] = both.toSorted((one, other) => one.status - other.status)
  expect([won?.status, lost?.status]).toEqual([200, 412])
  expect(lost?.body).toMatchObject({ code: 'record-stale', current: { state: won?.body['state'] } })
})

test('a request with parts is delivered after them; a part has none of its own, and none goes round in circles', async () => {
  const whole = await asked({ dueAt: '2026-12-10T14:59:00Z' })
  const part = await asked({ fields: { parent: whole } })
  expect(paths(await ask('client-staff', 'POST', base, { title: '孫', fields: { parent: part } }))).toEqual([400, 'fields.parent'])
  for (const parent of [part, whole])
    expect(paths(await ask('director', 'PATCH', `${base}/${whole}`, { fields: { parent } }))).toEqual([400, 'fields.parent'])
  await step('director', whole, 'agreed', { patch: { assignee: member } })
  for (const to of ['in-progress', 'checking']) await step('member', whole, to)
  const deliver = () => step('director', whole, 'delivered', { patch: { fields: { ...filed, checked: ['合計が合うか'] } } })
  expect(paths(await deliver())).toEqual([400, 'to'])
  await step('client-staff', part, 'cancelled', { comment: '不要になりました' })
  expect((await deliver()).status).toBe(200)
})

test('a request tells its parts, how many are done, and what their estimates come to; what was given up counts for nothing', async () => {
  const whole = await asked()
  const hours = async (estimateHours: number): Promise<string> =>
    (await ask('director', 'POST', base, { title: '部分', state: 'requested', fields: { parent: whole, estimateHours } })).body.id
  const [agreed, cancelled] = [await hours(0.1), await hours(5)]
  const taken = await asked()
  await ask('director', 'PATCH', `${base}/${taken}`, { fields: { parent: whole, estimateHours: 0.2 } })
  await step('client-staff', cancelled, 'cancelled', { comment: '不要になりました' })
  const dueAt = '2026-12-10T14:59:00Z'
  await step('director', agreed, 'agreed', { patch: { dueAt, assignee: member } })
  for (const to of ['in-progress', 'checking']) await step('member', agreed, to)
  await step('director', agreed, 'delivered', { patch: { fields: { ...filed, checked: ['合計が合うか'] } } })
  const parts = await ask('client-viewer', 'GET', `${base}/${whole}/parts?limit=2`)
  expect(parts.body).toMatchObject({
    items: [{ id: agreed }, { id: cancelled }],
    sum: { count: 2, done: 1, fields: { estimateHours: 0.3 } },
  })
  expect((await ask('director', 'GET', `${base}/${whole}/parts?limit=2&cursor=${String(parts.body['next'])}`)).body).toMatchObject({
    items: [{ id: taken, state: 'requested', late: false, turn: { side: 'firm' } }],
    next: null,
  })
  const { body } = await ask('director', 'GET', '/portals/abc/audit?limit=200')
  const events = body['items'] as readonly { readonly type: string; readonly data: { readonly wholes?: readonly string[] } }[]
  const told = events.filter(({ data }) => data.wholes?.includes(whole)).map(({ type }) => type)
  expect([...new Set(told)].toSorted()).toEqual(['record.changed', 'record.created', 'record.transitioned'])
})
