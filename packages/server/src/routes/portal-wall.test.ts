import { createPage, createRecord, placeFile } from '@tsuzuri/core'
import { roles } from '@tsuzuri/model'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTwoPortals, type TwoPortals } from '../testing/open-two-portals.ts'
import { routeRows } from '../testing/route-rows.ts'

let portals: TwoPortals
beforeAll(async () => {
  portals = await openTwoPortals()
})
afterAll(() => portals.house[Symbol.asyncDispose]())

const inPortal = routeRows.filter(({ route }) => route.includes('{portal}'))
const withThing = inPortal.filter(({ route }) => /\{(page|record|file|member|invitation|key)\}/.test(route))

describe.each(inPortal.map(({ route, trashed }) => [route, trashed.length > 0] as const))('%s', (route, namesThing) => {
  const path = route.split(' ')[1] ?? ''

  test('a portal of others answers as one that does not exist, and stays as it is', async () => {
    const states = namesThing ? (['live', 'trashed'] as const) : (['live'] as const)
    for (const state of states) {
      const things = await portals.make(path, state)
      const before = await portals.head()
      for (const role of roles) {
        const key = portals.foreignKeys.get(role) ?? ''
        const missing = await portals.ask(key, route, 'no-such', things)
        const expected = [404, await missing.text()]
        for (const portal of ['abc', portals.own.portal.id]) {
          const response = await portals.ask(key, route, portal, things)
          expect([response.status, (await response.text()).replaceAll(portal, 'no-such')]).toEqual(expected)
        }
      }
      expect(await portals.head()).toBe(before)
    }
  })
})

describe.each(withThing.map(({ route }) => [route] as const))('%s', (route) => {
  test('a thing of another portal is not there under one’s own', async () => {
    const things = await portals.make(route, 'live')
    const [made = ''] = Object.values(things)
    const never = Object.fromEntries(Object.keys(things).map((name) => [name, '01900000-0000-7000-8000-000000000000']))
    const key = portals.foreignKeys.get('firm-admin') ?? ''
    const before = await portals.head()
    const missing = await portals.ask(key, route, 'xyz', never)
    const response = await portals.ask(key, route, 'xyz', things)
    const normal = async (answer: Response) =>
      (await answer.text()).replaceAll(made, '').replaceAll('01900000-0000-7000-8000-000000000000', '')
    expect([response.status, await normal(response)]).toEqual([404, await normal(missing)])
    expect(await portals.head()).toBe(before)
  })
})

describe('two ids in one request, one’s own and a foreign one', () => {
  const foreign = async () => {
    const page = await createPage(portals.other, { title: '秘密', slug: `s-${crypto.randomUUID()}`, type: 'plain' })
    const record = await createRecord(portals.other, { collection: 'requests', title: '秘密の依頼', fields: {} })
    const file = await placeFile(portals.other, {
      folder: '/',
      name: `${crypto.randomUUID()}.txt`,
      content: new Blob(['秘密']).stream(),
      limit: 100,
    })
    return { page, record, version: file.current.id, file }
  }
  /** The status of a refusal that wrote nothing and told nothing of the other portal. */
  const statusOf = async (method: string, path: string, body?: unknown) => {
    const before = await portals.head()
    const response = await portals.house.ask(portals.keys.get('director') ?? '', method, `/portals/abc${path}`, body)
    const told = (await response.text()).includes('秘密')
    return told || (await portals.head()) !== before ? 'leaked' : response.status
  }

  test('a foreign page is no parent, by id or by path', async () => {
    const { page } = await foreign()
    const { id } = await createPage(portals.own, { title: `頁 ${crypto.randomUUID()}`, type: 'plain' })
    for (const parent of [page.id, page.path]) {
      expect(await statusOf('POST', '/pages', { title: '子', parent })).toBe(404)
      expect(await statusOf('PATCH', `/pages/${id}`, { parent })).toBe(404)
    }
  })

  test('references of records to foreign pages, records and file versions are refused', async () => {
    const { page, record, version } = await foreign()
    const contact = await createRecord(portals.own, { collection: 'contacts', title: '連絡', fields: {} })
    for (const fields of [{ page: page.id }, { request: record.id }, { files: [version] }]) {
      expect(await statusOf('POST', '/collections/contacts/records', { title: '連絡', fields })).toBe(400)
      expect(await statusOf('PATCH', `/collections/contacts/records/${contact.id}`, { fields })).toBe(400)
    }
    const outsider = await portals.house.person(`${crypto.randomUUID()}@xyz.example`, 'xyz', 'client-staff')
    expect(await statusOf('PATCH', `/collections/contacts/records/${contact.id}`, { assignee: outsider })).toBe(400)
  })

  test('a record of another collection, a version of another file and a revision of another page are not there', async () => {
    const request = await createRecord(portals.own, { collection: 'requests', title: '依頼', fields: {} })
    for (const [method, rest, body] of [
      ['GET', ''],
      ['PATCH', '', { title: '改' }],
      ['DELETE', ''],
      ['POST', '/comments', { body: '話' }],
      ['GET', '/history'],
    ] as const) {
      expect(await statusOf(method, `/collections/contacts/records/${request.id}${rest}`, body)).toBe(404)
    }
    const { file } = await foreign()
    expect(await statusOf('GET', `/files/${file.id}/versions/1/content`, undefined)).toBe(404)
    const { id } = await createPage(portals.own, { title: `頁 ${crypto.randomUUID()}`, type: 'plain' })
    expect(await statusOf('GET', `/pages/${id}/revisions/2`, undefined)).toBe(404)
    expect(await statusOf('GET', `/pages/${id}/revisions/1/diff?from=2`, undefined)).toBe(404)
  })
})
