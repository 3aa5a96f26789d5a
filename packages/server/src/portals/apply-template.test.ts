import { join } from 'node:path'
import { coverageFindings, createPortal, listPages, openScope, readContent, readCoverage, viewPage } from '@tsuzuri/core'
import { systemActor } from '@tsuzuri/model'
import { temporaryFolder } from '@tsuzuri/testing'
import { expect, test } from 'vitest'
import { openInstallation } from '../installation.ts'
import { applyTemplate } from './apply-template.ts'

const content = join(process.cwd(), 'packages/server/content')

test('the payroll template gives a new portal its pages, whole and linked to each other, and says nothing twice', async () => {
  await using folder = await temporaryFolder()
  const installation = await openInstallation({
    port: 0,
    host: '127.0.0.1',
    dataFolder: folder.path,
    origin: 'http://127.0.0.1:1',
    originTold: false,
    demo: false,
    secret: 's'.repeat(40),
    databaseUrl: null,
    redisUrl: null,
    smtp: null,
    meilisearch: null,
    s3: null,
    clamd: null,
    watch: [],
    watchKeeps: false,
    root: process.cwd(),
  })
  const { engine } = installation
  await createPortal(engine, systemActor, { slug: 'new', name: '新しいお客様' })
  const scope = await openScope(engine, systemActor, 'new')
  await applyTemplate(scope, 'payroll', content)

  const pages = await listPages(scope)
  const byType = Object.groupBy(pages, ({ type }) => type)
  expect(Object.fromEntries(Object.entries(byType).map(([type, list]) => [type, list?.length]))).toEqual({
    home: 1,
    plain: 5,
    master: 6,
    flow: 5,
    handbook: 1,
  })
  expect(pages.filter(({ parentId }) => parentId === null).map(({ title }) => title)).toEqual([
    'ホーム',
    'マスタ',
    '業務フロー',
    '報告',
    '議事録',
    '運用文書',
  ])

  const addresses = new Set(['/p/new/', ...pages.map(({ path }) => `/p/new/${path}`)])
  for (const { path } of pages) {
    const html = (await viewPage(scope, path, 'ja')).html.toString()
    expect([path, /class="(unknown|failed)-block|\{\{/.exec(html)]).toEqual([path, null])
    const links = [...html.matchAll(/href="(\/p\/[^"?#]*)/g)]
      .map(([, href = '']) => decodeURIComponent(href))
      .filter((href) => !/\/(requests|contacts|schedule|processing|reports|files)/.test(href))
    expect(links.filter((link) => !addresses.has(link))).toEqual([])
  }

  const before = await readContent(scope, 'マスタ/締日と支払日')
  await applyTemplate(scope, 'payroll', content)
  expect((await readContent(scope, 'マスタ/締日と支払日')).etag).toBe(before.etag)

  // The other pack: what has to be there before a service opens, each with an owner and a review date to be set.
  await createPortal(engine, systemActor, { slug: 'service', name: '弊社のサービス' })
  await applyTemplate(await openScope(engine, systemActor, 'service'), 'service-management', content)
  const { sum, rows } = await readCoverage(await openScope(engine, systemActor, 'service'))
  expect([sum.pages, rows.filter(({ emptyFields }) => emptyFields.join() === 'owner,reviewDate').length]).toEqual([
    { done: 0, all: 18 },
    18,
  ])
  expect((await coverageFindings(await openScope(engine, systemActor, 'service'))).map(({ kind }) => kind)).toEqual([])
  await installation.close()
})
