import { cp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { allPortals, fileVersions, listAudit, listFiles, listPages, listRecords, openScope, type Scope, viewPage } from '@tsuzuri/core'
import { systemActor } from '@tsuzuri/model'
import { temporaryFolder } from '@tsuzuri/testing'
import { expect, test } from 'vitest'
import type { Config } from '../config/config.ts'
import { type Installation, openInstallation } from '../installation.ts'
import { demoPeople } from './demo-people.ts'
import { seedDemo } from './seed-demo.ts'

const content = join(process.cwd(), 'packages/server/content')

/** An empty installation on SQLite at some time. */
const anInstallation = async (at: string): Promise<Installation & AsyncDisposable> => {
  const folder = await temporaryFolder()
  const config: Config = {
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
    meilisearch: null,
    s3: null,
    clamd: null,
    watch: [],
    watchKeeps: false,
    root: process.cwd(),
  }
  const installation = await openInstallation(config)
  const now = new Date(at)
  return {
    ...installation,
    engine: { ...installation.engine, now: () => now },
    [Symbol.asyncDispose]: async () => {
      await installation.close()
      await folder[Symbol.asyncDispose]()
    },
  }
}

const countsOf = async (scope: Scope): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>> =>
  Object.fromEntries(
    await Promise.all(
      ['contacts', 'requests', 'reports', 'schedule', 'processing'].map(async (collection) => {
        const { items } = await listRecords(scope, collection, { limit: 200 })
        const states = new Map<string, number>()
        for (const { state } of items) states.set(state, (states.get(state) ?? 0) + 1)
        return [collection, Object.fromEntries(states)]
      }),
    ),
  )

/** Dead links, blocks nobody knows, fields that do not fit, placeholders that were left. */
const flawsOfPages = async (scope: Scope): Promise<readonly string[]> => {
  const pages = await listPages(scope)
  const home = `/p/${scope.portal.slug}/`
  const addresses = new Set([home, ...pages.map(({ path }) => `${home}${path}`)])
  const flaws = await Promise.all(
    pages.map(async ({ path, type, fields }) => {
      const view = await viewPage(scope, path, 'ja')
      const [html, fieldsHtml] = [view.html.toString(), view.fieldsHtml.toString()]
      const links = [...html.matchAll(/href="(\/p\/[^"?#]*)/g)].map(([, href = '']) => decodeURIComponent(href))
      const known = Object.keys(scope.engine.registry.pageTypes.get(type)?.fields ?? {})
      return [
        ...(/class="(unknown|failed)-block/.test(html) ? ['a block that is not known'] : []),
        ...(/\{\{|\}\}/.test(`${path}${html}${fieldsHtml}`) ? ['a placeholder is left'] : []),
        ...links
          .filter((link) => !/\/(requests|contacts|schedule|processing|reports|files)(\/|$)/.test(link) && !addresses.has(link))
          .map((link) => `no page at ${link}`),
        ...Object.keys(fields)
          .filter((name) => !known.includes(name))
          .map((name) => `no field ${name}`),
      ].map((flaw) => `${path}: ${flaw}`)
    }),
  )
  return flaws.flat()
}

test('an empty installation opens with two portals that could have been lived in', async () => {
  const now = '2026-11-23T18:00:00+09:00'
  await using installation = await anInstallation(now)
  const { engine, auth } = installation
  const lines = await seedDemo(installation, content)
  const [abc, xyz] = await Promise.all([openScope(engine, systemActor, 'abc'), openScope(engine, systemActor, 'xyz')])

  expect(await countsOf(abc)).toEqual({
    contacts: { open: 1, 'waiting-client': 2, 'waiting-firm': 3, closed: 13 },
    requests: {
      draft: 1,
      requested: 1,
      estimating: 1,
      proposed: 1,
      agreed: 1,
      'in-progress': 3,
      checking: 1,
      delivered: 1,
      'sent-back': 1,
      accepted: 4,
      cancelled: 1,
    },
    reports: { submitted: 1, accepted: 1 },
    schedule: { planned: 13, done: 6 },
    processing: { recorded: 11 },
  })
  expect(await countsOf(xyz)).toEqual({
    contacts: { open: 1, 'waiting-client': 2, closed: 4 },
    requests: { draft: 1, requested: 1, estimating: 1, 'in-progress': 1, delivered: 2 },
    reports: { submitted: 1 },
    schedule: { planned: 13, done: 6 },
    processing: { recorded: 2 },
  })
  expect([await flawsOfPages(abc), await flawsOfPages(xyz)]).toEqual([[], []])

  // The request holds the version it was made of, though a newer one lies on the drive.
  const { items: requests } = await listRecords(abc, 'requests', { q: '11月支給分の給与計算' })
  const { items: files } = await listFiles(abc, { q: '勤怠集計表_11月支給分' })
  const versions = await Promise.all(files.map(({ id }) => fileVersions(abc, { file: id })))
  expect(
    versions
      .flatMap((list) => list.items)
      .map(({ number, id }) => [number, requests.some(({ fields }) => JSON.stringify(fields['files']).includes(id))]),
  ).toEqual([
    [2, false],
    [1, true],
  ])

  // What people see as they sign in is what was printed.
  for (const { email, password } of demoPeople) {
    expect(lines?.some((line) => line.includes(email) && line.includes(password))).toBe(true)
    expect((await auth.signIn({ email, password }, new Headers())).answer.secondFactor).toBe('none')
  }

  // The audit trail runs in order of time and ends before now.
  const { items } = await listAudit(abc, { limit: 200 })
  const times = items.map(({ at }) => at.toISOString())
  expect(times).toEqual(times.toSorted().toReversed())
  expect(times[0] ?? '').toMatch(/^2026-11-2[0-3]/)

  // A second start changes nothing and tells of the accounts again.
  expect(await seedDemo(installation, content)).toEqual(lines)
})

test('whatever day it is started on, nothing is told before it happened', async () => {
  for (const day of ['2026-12-01T08:00:00+09:00', '2027-01-03T12:00:00+09:00']) {
    await using installation = await anInstallation(day)
    await seedDemo(installation, content)
    for (const portal of ['abc', 'xyz']) {
      const scope = await openScope(installation.engine, systemActor, portal)
      const { items } = await listAudit(scope, { limit: 1 })
      expect(items[0]?.at.getTime()).toBeLessThanOrEqual(Date.parse(day))
      expect(await flawsOfPages(scope)).toEqual([])
    }
  }
})

test('a start that fails half-way leaves nothing, and the next one makes all of it', async () => {
  await using installation = await anInstallation('2026-11-23T18:00:00+09:00')
  await using broken = await temporaryFolder()
  await cp(content, broken.path, { recursive: true })
  await writeFile(join(broken.path, 'demo/xyz/index.md'), '---\ntitle: [\n---\n')
  await expect(seedDemo(installation, broken.path)).rejects.toMatchObject({ code: 'demo.not-taken' })
  expect(await allPortals(installation.engine, systemActor)).toEqual([])
  expect(await installation.auth.personByEmail('admin@tsuzuri.example')).toBeNull()

  await seedDemo(installation, content)
  expect((await allPortals(installation.engine, systemActor)).map(({ slug }) => slug)).toEqual(['xyz', 'abc'])
})
