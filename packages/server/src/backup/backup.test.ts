import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { createPage, openFileContent, openScope, placeFile, readContent, trashPage, writeContent } from '@tsuzuri/core'
import { systemActor, TsuzuriError } from '@tsuzuri/model'
import { temporaryFolder, type TemporaryFolder } from '@tsuzuri/testing'
import Sqlite from 'better-sqlite3'
import fc from 'fast-check'
import { pack } from 'tar-stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from '../commands/run-command.ts'
import { readConfig } from '../config/read-config.ts'
import { type Installation, openInstallation } from '../installation.ts'
import { readBackup } from './read-backup.ts'

let folder: TemporaryFolder
let living: Installation
const at = (...path: readonly string[]) => join(folder.path, ...path)
const environment = (data: string) => ({ TSUZURI_DATA: at(data), TSUZURI_ROOT: resolve(import.meta.dirname, '../../../..') })

const tsuzuri = async (data: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  const out: string[] = []
  const err: string[] = []
  const told = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) }
  const code = await runCommand(args, { env: { ...environment(data), ...env }, cwd: folder.path, ...told })
  return { code, out: out.join('\n'), err: err.join('\n') }
}
const refused = (message: string) => ({ code: 1, out: '', err: expect.stringMatching(new RegExp(`^tsuzuri: [^\\n]*${message}[^\\n]*$`)) })
const open = (data: string) => openInstallation(readConfig(environment(data), folder.path))
const scopeIn = ({ engine }: Installation) => openScope(engine, systemActor, 'abc')

/** The installation stays open all the time, as a server has it. */
beforeAll(async () => {
  folder = await temporaryFolder()
  await tsuzuri('data', ['portal', 'create', 'abc', '--name', 'ABC社'])
  living = await open('data')
  const scope = await scopeIn(living)
  await createPage(scope, { title: '締め日', slug: '締め日', markdown: '毎月25日\n' })
  await placeFile(scope, { folder: '/給与', name: '台帳.txt', content: new Blob(['台帳の中身']).stream(), limit: 1000 })
  await placeFile(scope, { folder: '/給与', name: '空.txt', content: new Blob([]).stream(), limit: 1000 })
  await tsuzuri('data', ['backup', 'good.tar'])
})
afterAll(async () => {
  await living.close()
  await folder[Symbol.asyncDispose]()
})

describe('a backup', () => {
  test('holds one moment while others write, for its owner alone, and becomes the same installation in an empty folder', async () => {
    const scope = await scopeIn(living)
    const before = await readContent(scope, '締め日')
    const { auth } = living
    await auth.createPerson({ email: 'hana@abc.example', name: '花子', password: 'a long enough password' })
    expect(await tsuzuri('data', ['backup', 'moment.tar'])).toEqual({
      code: 0,
      out: expect.stringMatching(
        /moment\.tar: the database, 2 contents of files, the secret; read again and whole\.\nWhoever has this file/,
      ),
      err: '',
    })
    await writeContent(scope, { page: '締め日', markdown: '毎月20日\n' })
    expect((await stat(at('moment.tar'))).mode & 0o777).toBe(0o600)
    await mkdir(at('again'))
    expect(await tsuzuri('again', ['restore', 'moment.tar'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('2 contents'),
      err: '',
    })
    expect((await readdir(at('again'))).toSorted()).toEqual(['blobs', 'secret', 'tsuzuri.db'])
    expect((await stat(at('again'))).mode & 0o777).toBe(0o700)
    expect(await readFile(at('again/secret'))).toEqual(await readFile(at('data/secret')))

    const restored = await open('again')
    const there = await scopeIn(restored)
    const after = await readContent(there, '締め日')
    expect([after.body, after.page.title]).toEqual([before.body, '締め日'])
    const file = await there.read.files.byPlace('/給与', '台帳.txt')
    const { read } = await openFileContent(there, { file: file?.id ?? '' })
    expect(await text(await read())).toBe('台帳の中身')
    expect(await restored.auth.checkPassword({ email: 'hana@abc.example', password: 'a long enough password' })).toBeTruthy()
    await restored.close()
    await rm(at('again'), { recursive: true })
    await rm(at('moment.tar'))
  })

  test('sends no mail of then once it is restored, and says so', async () => {
    const { engine } = living
    const [runAt, createdAt] = [engine.now(), engine.now()]
    const queued = { id: engine.newId(), kind: 'mail-link', key: 'link', data: {}, runAt, createdAt }
    await engine.store.unit((tx) => tx.jobs.add(queued))
    await tsuzuri('data', ['backup', 'mails.tar'])
    await engine.store.unit((tx) => tx.jobs.drop(['mail-link']))
    expect((await tsuzuri('mails', ['restore', 'mails.tar'])).out).toContain('1 mails that had not been sent by then are not sent any more')
    const restored = await open('mails')
    expect(await restored.engine.store.read.jobs.counts()).toEqual(await engine.store.read.jobs.counts())
    await restored.close()
  })

  test('begins a new history of each page, each time it is restored', async () => {
    const epochs: number[] = []
    for (const name of ['one', 'two']) {
      await tsuzuri(name, ['restore', 'good.tar'])
      const restored = await open(name)
      const { page, etag } = await readContent(await scopeIn(restored), '締め日')
      const base = (await readContent(await scopeIn(living), '締め日')).etag
      await expect(writeContent(await scopeIn(restored), { page: page.id, markdown: '別\n', base })).rejects.toMatchObject({
        code: 'page.base-gone',
      })
      expect(etag).toBe(`${page.epoch}.1`)
      epochs.push(page.epoch)
      await restored.close()
      await tsuzuri(name, ['backup', `${name}.tar`])
      await tsuzuri(`${name}-again`, ['restore', `${name}.tar`])
      const again = await open(`${name}-again`)
      epochs.push((await readContent(await scopeIn(again), '締め日')).page.epoch)
      await again.close()
    }
    expect(epochs[1]).toBeGreaterThan(epochs[0] ?? 0)
    expect(epochs[0]).toBeGreaterThan(1_000_000_000)
  })

  test('is made without what is lost already, and says so; without the secret where the environment tells it', async () => {
    await tsuzuri('lossy', ['restore', 'good.tar'])
    const restored = await open('lossy')
    const file = await (await scopeIn(restored)).read.files.byPlace('/給与', '台帳.txt')
    const { sha256 = '' } = file?.current ?? {}
    const raw = await restored.engine.blobs.raw((await scopeIn(restored)).portal.id, sha256)
    await raw?.bytes.cancel()
    await restored.close()
    await writeFile(join(at('lossy/blobs'), raw?.name ?? ''), '台帳の中味')
    const TSUZURI_SECRET = (await readFile(at('lossy/secret'), 'utf8')).trim()
    const made = await tsuzuri('lossy', ['backup', 'lossy.tar'], { TSUZURI_SECRET })
    expect(made).toEqual({
      code: 1,
      out: expect.stringMatching(/1 contents of files; .*\nTSUZURI_SECRET is not in it/),
      err: expect.stringMatching(new RegExp(`^tsuzuri: The backup is made, without 1 contents .*${sha256}[^\\n]*$`)),
    })
    expect(await tsuzuri('from-lossy', ['restore', 'lossy.tar'])).toMatchObject({ code: 0, out: expect.stringContaining('TSUZURI_SECRET') })
    expect((await readdir(at('from-lossy'))).toSorted()).toEqual(['blobs', 'tsuzuri.db'])
  })

  test.each([
    ['where there is no installation', 'nowhere', ['backup', 'x.tar'], {}, 'There is no installation in'],
    ['over a file that is there', 'data', ['backup', 'good.tar'], {}, 'good.tar is there already'],
    ['into a folder that is not there', 'data', ['backup', 'no/x.tar'], {}, 'ENOENT'],
    ['of PostgreSQL', 'data', ['backup', 'x.tar'], { DATABASE_URL: 'postgres://127.0.0.1/x' }, 'pg_dump'],
  ] as const)('%s is refused in one line, and nothing is made', async (_what, data, args, env, message) => {
    const before = await readdir(folder.path)
    expect(await tsuzuri(data, args, env)).toEqual(refused(message))
    expect(await readdir(folder.path)).toEqual(before)
  })

  test('what a killed one left goes with a later one, but not what another is at work on', async () => {
    await mkdir(at('swept.tar.part-old'))
    await writeFile(at('swept.tar.part-old/tsuzuri.db'), '')
    await mkdir(at('swept.tar.part-new'))
    for (const name of ['swept.tar.part-old/tsuzuri.db', 'swept.tar.part-old']) await utimes(at(name), 1, 1)
    await tsuzuri('data', ['backup', 'swept.tar'])
    expect((await readdir(folder.path)).filter((name) => name.startsWith('swept')).toSorted()).toEqual(['swept.tar', 'swept.tar.part-new'])
  })
})

describe('bringing pages back', () => {
  test('they say again what they said, under their titles; who is in the trash comes back, and what was made since stays', async () => {
    const scope = await scopeIn(living)
    const flow = await createPage(scope, { title: '業務フロー', slug: 'flow', markdown: '一\n' })
    const below = await createPage(scope, { title: '入社', slug: 'join', parent: flow.id, markdown: '入社の手続き\n' })
    await tsuzuri('data', ['backup', 'pages.tar'])
    await writeContent(scope, { page: flow.id, markdown: '---\ntitle: 別名\n---\n\n二\n' })
    await writeContent(scope, { page: '締め日', markdown: '毎月1日\n' })
    await trashPage(scope, { page: below.id })
    const since = await createPage(scope, { title: 'あとから', slug: 'since', parent: flow.id, markdown: '新しい\n' })
    const restore = (...more: readonly string[]) => tsuzuri('data', ['restore', 'pages.tar', '--portal', 'abc', ...more])
    expect(await restore('--page', '/flow/')).toEqual({
      code: 0,
      out: expect.stringMatching(/: 1 came back, 1 changed, 0 unchanged, 0 refused\nRows and files are as they were/),
      err: '',
    })
    const says = async (page: string) => {
      const { page: found, body } = await readContent(scope, page)
      return [found.title, found.trashedAt, body.markdown]
    }
    expect(await says(flow.id)).toEqual(['業務フロー', null, '一\n'])
    expect(await says(below.id)).toEqual(['入社', null, '入社の手続き\n'])
    expect(await says(since.id)).toEqual(['あとから', null, '新しい\n'])
    expect(await says('締め日')).toEqual(['締め日', null, '毎月1日\n'])
    expect(await scope.read.revisions.latestHead(flow.id)).toMatchObject({
      kind: 'restore',
      message: expect.stringMatching(/^Backup of 2/),
    })
    expect(await restore('--page', 'flow')).toMatchObject({ out: expect.stringContaining('0 came back, 0 changed, 2 unchanged') })
    expect((await readdir(at('data'))).filter((name) => name.includes('part-'))).toEqual([])
  })

  test.each([
    ['a page that was not there', ['restore', 'good.tar', '--portal', 'abc', '--page', 'no'], 1, 'no'],
    ['a portal that is not there', ['restore', 'good.tar', '--portal', 'no'], 1, 'no'],
    ['a portal that was not there', ['restore', 'good.tar', '--portal', 'later'], 1, 'knows of no portal `later`'],
    ['a page of no portal', ['restore', 'good.tar', '--page', 'x'], 2, '--page needs the portal'],
    ['a file that is not there', ['restore', 'no.tar', '--portal', 'abc'], 1, 'ENOENT'],
  ] as const)('%s is told in one line', async (_what, args, code, message) => {
    await tsuzuri('data', ['portal', 'create', 'later', '--name', 'あと'])
    expect(await tsuzuri('data', args)).toEqual({ ...refused(message), code })
  })
})

describe('restoring', () => {
  const tarOf = async (name: string, entries: Readonly<Record<string, string | Buffer>>) => {
    const archive = pack()
    for (const [path, said] of Object.entries(entries)) archive.entry({ name: path }, said)
    archive.finalize()
    await writeFile(at(name), archive as AsyncIterable<Uint8Array>)
  }

  test.each([
    ['a file that is not there', () => {}, 'cannot be read \\(ENOENT\\)'],
    ['a folder', () => mkdir(at('bad.tar')), 'cannot be read \\(EISDIR\\)'],
    ['an empty file', () => writeFile(at('bad.tar'), ''), 'is no backup of Tsuzuri'],
    ['a text', () => writeFile(at('bad.tar'), '控えではありません。'.repeat(200)), 'is no backup of Tsuzuri'],
    ['an archive of something else', () => tarOf('bad.tar', { 'README.md': '# 他' }), 'is no backup of Tsuzuri'],
    ['one of a newer form', () => tarOf('bad.tar', { 'tsuzuri-backup.json': '{"format":3}' }), 'newer version'],
    ['one whose own words make no sense', () => tarOf('bad.tar', { 'tsuzuri-backup.json': '{"format":1}' }), 'cannot be read'],
    [
      'one that was cut',
      async () => {
        await writeFile(at('bad.tar'), await readFile(at('good.tar')))
        await truncate(at('bad.tar'), (await stat(at('good.tar'))).size / 2)
      },
      'is not what was written once',
    ],
  ] as const)('%s is refused in one line, and nothing is there', async (_what, make, message) => {
    await rm(at('bad.tar'), { recursive: true, force: true })
    await make()
    expect(await tsuzuri('empty', ['restore', 'bad.tar'])).toEqual(refused(message))
    expect((await readdir(folder.path)).filter((name) => name.startsWith('empty'))).toEqual([])
  })

  test('a backup of before contents were sealed becomes an installation whose contents are sealed by its next start', async () => {
    await tsuzuri('sealed', ['restore', 'good.tar'])
    const database = new Sqlite(at('sealed/tsuzuri.db'))
    database.exec('delete from portal_keys; delete from installation_key')
    database.pragma('wal_checkpoint(truncate)')
    const rows = database.prepare<[], { portal: string; sha256: string }>('select portal_id as portal, sha256 from file_versions').all()
    database.close()
    const bare = await readFile(at('sealed/tsuzuri.db'))
    const hash = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')
    const plain = ['台帳の中身', ''].map((said) => Buffer.from(said))
    const head = { format: 1, takenAt: '2026-11-30T00:00:00.000Z', database: { sha256: hash(bare) }, secret: null }
    await tarOf('first.tar', {
      'tsuzuri-backup.json': JSON.stringify(head),
      'tsuzuri.db': bare,
      ...Object.fromEntries(plain.map((bytes) => [`blobs/${rows[0]?.portal}/${hash(bytes).slice(0, 2)}/${hash(bytes)}`, bytes])),
      'end.json': JSON.stringify({ contents: 2, bytes: 15, lost: [] }),
    })
    expect(await tsuzuri('first', ['restore', 'first.tar'])).toMatchObject({ code: 0, out: expect.stringContaining('2 contents') })
    const restored = await open('first')
    expect(await restored.engine.blobs.tidy()).toEqual({ moved: 2 })
    const file = await (await scopeIn(restored)).read.files.byPlace('/給与', '台帳.txt')
    const { read } = await openFileContent(await scopeIn(restored), { file: file?.id ?? '' })
    expect(await text(await read())).toBe('台帳の中身')
    await restored.close()
  })

  test('a folder that holds data is left alone, and so is PostgreSQL', async () => {
    const before = await readdir(at('data'))
    expect(await tsuzuri('data', ['restore', 'good.tar'])).toEqual(refused('holds data already'))
    expect(await readdir(at('data'))).toEqual(before)
    expect(await tsuzuri('empty', ['restore', 'good.tar'], { DATABASE_URL: 'postgres://127.0.0.1/x' })).toEqual(refused('pg_dump'))
  })

  test('of two at once one has the folder, and the other is told', async () => {
    const both = await Promise.all([tsuzuri('raced', ['restore', 'good.tar']), tsuzuri('raced', ['restore', 'good.tar'])])
    expect(both.filter(({ code }) => code === 0).length).toBe(1)
    expect(both.find(({ code }) => code === 1)).toEqual(refused('holds data already'))
    expect((await readdir(folder.path)).filter((name) => name.startsWith('raced'))).toEqual(['raced'])
  })

  test('a database that a newer version has changed is refused', async () => {
    await tsuzuri('newer', ['restore', 'good.tar'])
    const database = new Sqlite(at('newer/tsuzuri.db'))
    database.exec("insert into __drizzle_migrations (hash, created_at, name) values ('', 0, '29990101000000_future')")
    database.close()
    await tsuzuri('newer', ['backup', 'newer.tar'])
    expect(await tsuzuri('older', ['restore', 'newer.tar'])).toEqual(refused('newer version'))
    expect(existsSync(at('older'))).toBe(false)
  })

  test('wherever it is cut, and whichever byte is another one, what is taken for whole is what was written', async () => {
    const good = await readFile(at('good.tar'))
    const whole = await readBackup(at('good.tar'))
    expect(whole).toMatchObject({ contents: 2, lost: [] })
    const outcome = async (bytes: Uint8Array) => {
      await writeFile(at('other.tar'), bytes)
      return readBackup(at('other.tar')).catch((error: unknown) => error)
    }
    const tell = (answer: unknown) =>
      answer instanceof TsuzuriError && ['backup.damaged', 'backup.foreign', 'backup.newer'].includes(answer.code) ? 'told' : answer
    const place = fc.nat(good.length - 1)
    await fc.assert(
      fc.asyncProperty(place, fc.integer({ min: 1, max: 255 }), async (index, change) => {
        const flipped = Uint8Array.from(good)
        flipped[index] = (flipped[index] ?? 0) ^ change
        expect(['told', whole]).toContainEqual(tell(await outcome(flipped)))
      }),
      { numRuns: 60 },
    )
    await fc.assert(
      fc.asyncProperty(place, async (length) => {
        // The zeros behind the last entry hold nothing.
        const right = length < good.length - 1024 ? ['told'] : ['told', whole]
        expect(right).toContainEqual(tell(await outcome(good.subarray(0, length))))
      }),
      { numRuns: 40 },
    )
  })
})
