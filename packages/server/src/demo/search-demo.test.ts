import { join } from 'node:path'
import { type Engine, openScope, rebuildSearch, searchPortal } from '@tsuzuri/core'
import { systemActor } from '@tsuzuri/model'
import { startMeilisearchDouble } from '@tsuzuri/search/testing'
import { temporaryFolder } from '@tsuzuri/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Installation, openInstallation } from '../installation.ts'
import { payrollQueries } from '../testing/payroll-queries.ts'
import { seedDemo } from './seed-demo.ts'

const resources = new AsyncDisposableStack()
let installation: Installation
let engine: Engine

beforeAll(async () => {
  const folder = resources.use(await temporaryFolder())
  const meilisearch = resources.use(await startMeilisearchDouble())
  installation = await openInstallation({
    port: 0,
    host: '127.0.0.1',
    dataFolder: folder.path,
    origin: 'http://127.0.0.1:1',
    originTold: false,
    demo: true,
    secret: 's'.repeat(40),
    databaseUrl: null,
    redisUrl: null,
    smtp: null,
    meilisearch,
    s3: null,
    clamd: null,
    watch: [],
    watchKeeps: false,
    root: process.cwd(),
  })
  resources.defer(() => installation.close())
  const now = new Date('2026-12-01T01:00:00Z')
  engine = { ...installation.engine, now: () => now }
  await seedDemo({ ...installation, engine }, join(process.cwd(), 'packages/server/content'))
  for (const index of engine.searchIndexes) await rebuildSearch(engine, index)
}, 120_000)
afterAll(() => resources[Symbol.asyncDispose]())

test('there are sixty queries or more', () => {
  expect(payrollQueries.length).toBeGreaterThanOrEqual(60)
})

describe.each([
  ['the embedded index', 0],
  ['Meilisearch beside it', 1],
])('what a payroll office types, with %s', (_, at) => {
  test.each(payrollQueries)('%s leads to %s', async (text, title) => {
    const search = engine.searchIndexes[at]
    if (!search) throw new Error('There is no such index.')
    const { items } = await searchPortal(await openScope({ ...engine, search }, systemActor, 'abc'), { text, limit: 5 })
    expect(items.map((item) => item.title.map((piece) => piece.text).join(''))).toContain(title)
  })
})
