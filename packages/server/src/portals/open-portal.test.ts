import { expect, test } from 'vitest'
import { openTestServer } from '../testing/open-test-server.ts'

test('a portal opened over the API with a template has its pages; an unknown template opens none', async () => {
  await using house = await openTestServer()
  await house.person('admin@firm.example', 'abc', 'firm-admin')
  const { engine } = house.running.server
  const cookie = await house.signIn('admin@firm.example')
  const open = (body: unknown) => house.askByCookie(cookie, 'POST', '/portals', body)
  expect((await open({ slug: 'new', name: '新しいお客様', template: 'payroll' })).status).toBe(201)
  const portal = await engine.store.read.portals.bySlug('new')
  expect(portal && (await engine.store.read.in(portal.id).pages.tree()).length).toBeGreaterThan(10)
  expect((await open({ slug: 'other', name: '別のお客様', template: 'nothing' })).status).toBe(400)
  expect(await engine.store.read.portals.bySlug('other')).toBeNull()
})
