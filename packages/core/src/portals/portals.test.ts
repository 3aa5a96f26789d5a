import { anonymousActor, systemActor } from '@tsuzuri/model'
import { expect, test } from 'vitest'
import { getPage } from '../pages/get-page.ts'
import { openScope } from '../scope.ts'
import { openHouse } from '../testing/open-house.ts'
import { changePortal } from './change-portal.ts'
import { createPortal } from './create-portal.ts'
import { listDaysOff } from './list-days-off.ts'
import { listPortals } from './list-portals.ts'
import { setClosingDays } from './set-closing-days.ts'

test('a new portal has a home page and stands alone', async () => {
  await using house = await openHouse()
  const portal = await createPortal(house.engine, systemActor, { slug: 'nova', name: 'ノヴァ社' })
  expect(portal).toMatchObject({ slug: 'nova', name: 'ノヴァ社', mode: 'director', timeZone: 'Asia/Tokyo', version: 1 })
  const scope = await openScope(house.engine, systemActor, 'nova')
  expect(await getPage(scope, 'home')).toMatchObject({ page: { path: 'home', portalId: portal.id } })
  expect((await openScope(house.engine, systemActor, portal.id)).portal.slug).toBe('nova')
})

test('a slug is taken once, also by two at once', async () => {
  await using house = await openHouse()
  const both = await Promise.allSettled(['A', 'B'].map((name) => createPortal(house.engine, systemActor, { slug: 'nova', name })))
  expect(both).toMatchObject([{ status: 'fulfilled' }, { status: 'rejected', reason: { code: 'portal.taken' } }])
})

test.each(['', 'Nova', 'ノヴァ', '-nova', 'nova-', 'a/b', 'x'.repeat(64), '01890000-0000-7000-8000-000000000000'])(
  'the slug %j is refused',
  async (slug) => {
    await using house = await openHouse()
    await expect(createPortal(house.engine, systemActor, { slug, name: 'x' })).rejects.toMatchObject({
      code: 'portal.invalid',
      issues: [{ path: 'slug' }],
    })
  },
)

test('portals are opened by firm admins, not by directors, and not by a key of one portal', async () => {
  await using house = await openHouse()
  const open = (actor: typeof systemActor) => createPortal(house.engine, actor, { slug: 'nova', name: 'x' })
  await expect(open(house.as('director').actor)).rejects.toMatchObject({ code: 'access.denied' })
  await expect(open({ ...house.as('firm-admin').actor, kind: 'key', firmAdmin: false })).rejects.toMatchObject({ code: 'access.denied' })
  await expect(open(anonymousActor)).rejects.toMatchObject({ code: 'access.required' })
})

test('everyone sees the portals they belong to', async () => {
  await using house = await openHouse()
  await house.anotherPortal()
  const seenBy = async (actor: typeof systemActor) => (await listPortals(house.engine, actor, {})).items.map(({ slug }) => slug).toSorted()
  expect(await seenBy(house.as('client-viewer').actor)).toEqual(['abc'])
  expect(await seenBy(house.as('firm-admin').actor)).toEqual(['abc', 'xyz'])
  expect(await seenBy({ ...systemActor, firmAdmin: false })).toEqual([])
  await expect(seenBy(anonymousActor)).rejects.toMatchObject({ code: 'access.required' })
})

test('a change holds only on the version it was made on', async () => {
  await using house = await openHouse()
  const scope = house.as('director')
  expect(await changePortal(scope, { base: 1, patch: { name: 'ABC新社', accent: '#00AA00' } })).toMatchObject({
    name: 'ABC新社',
    accent: '#00aa00',
    version: 2,
  })
  await expect(changePortal(scope, { base: 1, patch: { name: 'x' } })).rejects.toMatchObject({
    code: 'portal.stale',
    current: { name: 'ABC新社', version: 2 },
  })
  await expect(changePortal(scope, { patch: { name: ' ', timeZone: 'Mars/Base', accent: 'red' } })).rejects.toMatchObject({
    code: 'portal.invalid',
    issues: [{ path: 'name' }, { path: 'timeZone' }, { path: 'accent' }],
  })
  await expect(changePortal(house.as('member'), { patch: { name: 'x' } })).rejects.toMatchObject({ code: 'access.denied' })
})

test('closing days are set by the firm’s leads and by the client’s admin, on the version they saw, and are days off from then on', async () => {
  await using house = await openHouse()
  const summer = [{ name: '夏季休業', from: '08-13', to: '08-15' }]
  expect((await setClosingDays(house.as('client-admin'), { base: 1, closingDays: summer })).closingDays).toEqual(summer)
  await expect(setClosingDays(house.as('director'), { base: 1, closingDays: [] })).rejects.toMatchObject({ code: 'portal.stale' })
  for (const role of ['member', 'client-staff', 'client-viewer'] as const)
    await expect(setClosingDays(house.as(role), { closingDays: [] })).rejects.toMatchObject({ code: 'access.denied' })
  await expect(
    setClosingDays(house.as('director'), { closingDays: [{ name: 'いつも', from: '01-01', to: '12-31' }] }),
  ).rejects.toMatchObject({ code: 'portal.invalid', issues: [{ path: 'closingDays.0.to' }, { path: 'closingDays' }] })
  const scope = await openScope(house.engine, systemActor, 'abc')
  expect(listDaysOff(scope, { from: '2026-08-10', to: '2026-08-14' }).items).toEqual([
    { day: '2026-08-11', kind: 'holiday', name: { ja: '山の日', en: 'Mountain Day' } },
    { day: '2026-08-13', kind: 'closing', name: { ja: '夏季休業', en: '夏季休業' } },
    { day: '2026-08-14', kind: 'closing', name: { ja: '夏季休業', en: '夏季休業' } },
  ])
  expect(() => listDaysOff(scope, { from: '2026-01-01', to: '2029-01-01' })).toThrow(expect.objectContaining({ code: 'days-off.too-long' }))
})
