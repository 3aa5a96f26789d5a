import { z } from 'zod'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { openTestServer, type TestServer } from '../testing/open-test-server.ts'

let house: TestServer
beforeAll(async () => {
  house = await openTestServer()
})
afterAll(() => house[Symbol.asyncDispose]())

const content = z.record(z.string().regex(/^[a-z]+\/[\w.+-]+$/), z.strictObject({ schema: z.record(z.string(), z.unknown()) }))
const operation = z.strictObject({
  summary: z.string().min(5),
  tags: z.array(z.string()).length(1),
  parameters: z
    .array(z.object({ name: z.string(), in: z.enum(['path', 'query']), required: z.boolean(), schema: z.record(z.string(), z.unknown()) }))
    .optional(),
  requestBody: z.strictObject({ content, required: z.boolean().optional() }).optional(),
  responses: z.record(z.string().regex(/^(2\d\d|default)$/), z.object({ description: z.string().min(1), content })),
})
const documentSchema = z.object({
  openapi: z.literal('3.1.0'),
  info: z.object({ title: z.string(), version: z.string(), description: z.string() }),
  servers: z.tuple([z.object({ url: z.literal('/') })]),
  paths: z.record(z.string().startsWith('/'), z.partialRecord(z.enum(['get', 'post', 'put', 'patch', 'delete']), operation)),
})

const readDocument = async () => documentSchema.parse(await (await fetch(`${house.base}/api/openapi.json`)).json())

describe('the OpenAPI document', () => {
  test('has the shape of OpenAPI 3.1, and names every parameter of its paths', async () => {
    const { paths } = await readDocument()
    for (const [path, operations] of Object.entries(paths)) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
      for (const { parameters = [] } of Object.values(operations)) {
        const told = parameters.filter((parameter) => parameter.in === 'path')
        expect([path, told.map(({ name }) => name).toSorted(), told.every(({ required }) => required)]).toEqual([
          path,
          named.toSorted(),
          true,
        ])
      }
    }
  })

  test('lists every route of the router, and nothing else', async () => {
    const { paths } = await readDocument()
    const described = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const routed = createApp(house.running.server, null)
      .routes.filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`)
    expect(described.toSorted()).toEqual([...new Set(routed)].toSorted())
    expect(described.length).toBeGreaterThan(50)
  })

  test('a field may hold any JSON', async () => {
    const { paths } = await readDocument()
    const schema = paths['/api/v1/portals/{portal}/pages']?.post?.requestBody?.content['application/json']?.schema
    expect(schema?.['properties']).toMatchObject({ fields: { type: 'object', additionalProperties: { description: 'Any JSON value.' } } })
  })

  test('can be read as a page', async () => {
    const response = await fetch(`${house.base}/api/docs`)
    expect(response.headers.get('content-type')).toMatch('text/html')
    expect(await response.text()).toContain('<code>/api/v1/portals/{portal}/collections/{collection}/records.csv</code>')
  })
})
