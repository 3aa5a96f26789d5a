import { execFile } from 'node:child_process'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { aPage, aPortal, openTestDatabase, temporaryFolder, type TestStore } from '@tsuzuri/testing'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { openSqliteConnection } from '../driver/sqlite-connection.ts'
import type { LogAppend } from '../stores/log-store.ts'
import { must } from '../test/must.ts'
import { createLogThread } from './create-log-thread.ts'
import { packAppends } from './packed-appends.ts'
import { createAppendWriter } from './write-appends.ts'

const updates = (length: number): LogAppend['updates'] => [{ actorId: 'sato', data: new Uint8Array(length), at: new Date(1) }]

const openPage = async ({ store }: TestStore): Promise<Omit<LogAppend, 'updates'>> => {
  const portal = aPortal({ slug: 'abc' })
  const page = aPage(portal.id)
  await store.unit(async (tx) => {
    await tx.portals.insert(portal)
    await tx.in(portal.id).pages.insert(page)
  })
  return { portalId: portal.id, pageId: page.id, claims: new Map() }
}
const fileOf = ({ place }: TestStore): string => must('sqlite' in place ? place.sqlite.file : null)
const headOf = ({ store }: TestStore, { portalId, pageId }: Omit<LogAppend, 'updates'>): Promise<number> =>
  store.read.in(portalId).updates.head(pageId)

describe('on SQLite', () => {
  test('another program that holds the file is waited for, while this one goes on reading', async () => {
    await using database = await openTestDatabase('sqlite')
    const page = await openPage(database)
    const holder = openSqliteConnection(fileOf(database), { readonly: false })
    holder.handle.exec('begin immediate')
    let done = false
    const appended = database.store.log.append({ ...page, updates: updates(1) }).finally(() => {
      done = true
    })
    for (let read = 0; read < 20; read += 1) {
      expect(await headOf(database, page)).toBe(0)
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect(done).toBe(false)
    holder.handle.exec('commit')
    holder.close()
    expect(await appended).toEqual({ kind: 'appended', seq: 1 })
  })

  test('a full disk refuses everything of that commit and leaves nothing; once there is room it goes on without a gap', async () => {
    await using database = await openTestDatabase('sqlite')
    const page = await openPage(database)
    const connection = openSqliteConnection(fileOf(database), { readonly: false })
    const write = createAppendWriter(connection.handle)
    connection.handle.pragma(`max_page_count = ${Number(connection.handle.pragma('page_count', { simple: true })) + 4}`)
    const small = { ...page, updates: updates(10) }
    expect(() => write(packAppends([small, { ...page, updates: updates(100_000) }]))).toThrow(/full/)
    expect(await headOf(database, page)).toBe(0)
    connection.handle.pragma('max_page_count = 1000000')
    expect(write(packAppends([small, { ...page, updates: updates(100_000) }]))).toEqual([
      { kind: 'appended', seq: 1 },
      { kind: 'appended', seq: 2 },
    ])
    connection.close()
  })

  test('a thread that died says that the outcome is unknown, and the next append begins another', async () => {
    await using database = await openTestDatabase('sqlite')
    const page = await openPage(database)
    await using folder = await temporaryFolder()
    // Where a folder stands no database can be opened, which ends the thread.
    const file = join(folder.path, 'tsuzuri.db')
    await mkdir(file)
    const thread = createLogThread(file)
    await expect(thread.write([{ ...page, updates: updates(1) }])).rejects.toMatchObject({ code: 'log.unknown' })
    await rm(file, { recursive: true })
    openSqliteConnection(fileOf(database), { readonly: false }).handle.exec(`vacuum into '${file}'`)
    expect(await thread.write([{ ...page, updates: updates(1) }])).toEqual([{ kind: 'appended', seq: 1 }])
    await thread.end()
  })

  test('the disk is made to write before anything is called durable', async (context) => {
    const run = promisify(execFile)
    const seen = await run('strace', ['-V']).catch(() => null)
    if (!seen) {
      process.stdout.write('Skipped: whether the disk is made to write is watched with strace, which is not here.\n')
      return context.skip('strace is not here')
    }
    await using folder = await temporaryFolder()
    const trace = join(folder.path, 'trace')
    const program = fileURLToPath(new URL('../test/append-logs.ts', import.meta.url))
    const watched = [process.execPath, program, '--sqlite', join(folder.path, 'tsuzuri.db')]
    await run('strace', ['-f', '-o', trace, '-e', 'trace=fsync,fdatasync,write', ...watched])
    const syncs: number[] = []
    let synced = 0
    for (const line of (await readFile(trace, 'utf8')).split('\n')) {
      if (/(?:fsync|fdatasync)(?:\(\d+| resumed>)\)\s*= 0$/.test(line)) synced += 1
      if (!/write\(1, "acked \d+/.test(line)) continue
      syncs.push(synced)
      synced = 0
    }
    expect(syncs.length).toBe(21)
    expect(syncs.filter((count) => count === 0)).toEqual([])
  })
})

test('on PostgreSQL a connection that breaks in the middle of an append leaves nothing, and the next one goes on', async () => {
  await using database = await openTestDatabase('postgres')
  const page = await openPage(database)
  const { url } = must('postgres' in database.place ? database.place.postgres : null)
  const [holder, killer] = [new pg.Client({ connectionString: url }), new pg.Client({ connectionString: url })]
  await Promise.all([holder.connect(), killer.connect()])
  await holder.query('begin')
  await holder.query('select * from pages where id = $1 for update', [page.pageId])
  const outcome = database.store.log.append({ ...page, updates: updates(1) }).catch((error: unknown) => error)
  const waiting = `select pid from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
  const kill = async () => (await killer.query(`select pg_terminate_backend(pid) from (${waiting}) as waiting`)).rowCount
  await expect.poll(kill, { timeout: 10_000 }).toBe(1)
  expect(await outcome).toMatchObject({ code: 'log.unknown' })
  await holder.query('commit')
  await Promise.all([holder.end(), killer.end()])
  expect(await headOf(database, page)).toBe(0)
  expect(await database.store.log.append({ ...page, updates: updates(1) })).toEqual({ kind: 'appended', seq: 1 })
})
