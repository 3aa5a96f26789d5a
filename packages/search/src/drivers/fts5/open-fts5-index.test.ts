import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { aDocument } from '../../testing/a-document.ts'
import { ask, put, refsOf } from '../../testing/ask.ts'
import { testSearchIndex } from '../../testing/test-search-index.ts'
import { openFts5Index } from './open-fts5-index.ts'

const directory = mkdtempSync(join(tmpdir(), 'search-'))
afterAll(() => rmSync(directory, { recursive: true }))

describe('the embedded index', () => {
  testSearchIndex({ open: () => openFts5Index({ file: ':memory:' }) })
  let files = 0
  describe('in a file, written by a thread', () => {
    testSearchIndex({ open: () => openFts5Index({ file: join(directory, `suite-${(files += 1)}.db`) }) })
  })

  const written = async (name: string): Promise<string> => {
    const file = join(directory, 'deep', `${name}.db`)
    const index = openFts5Index({ file })
    await put(index, [aDocument({ ref: 'page:1', title: '給与規程' })], 42)
    await index.close()
    return file
  }

  test('what was applied is there after opening again, with its cursor', async () => {
    const file = await written('kept')
    const resets: string[] = []
    const index = openFts5Index({ file, onReset: (reason) => resets.push(reason) })
    expect([await index.cursor(), await refsOf(index, '給与'), resets]).toEqual([42, ['page:1'], []])
    await index.close()
  })

  test('only the owner may read the file', async () => {
    expect(statSync(await written('mode')).mode & 0o777).toBe(0o600)
  })

  test('a file that is no database is made anew, and the caller told', async () => {
    const file = join(directory, 'torn.db')
    writeFileSync(file, 'no database at all, whatever its name says'.repeat(200))
    const resets: string[] = []
    const index = openFts5Index({ file, onReset: (reason) => resets.push(reason) })
    expect([await index.cursor(), resets]).toEqual([0, ['damaged']])
    await put(index, [aDocument({ ref: 'page:1', title: '給与' })])
    expect(await refsOf(index, '給与')).toEqual(['page:1'])
    await index.close()
  })

  test.each([
    ['folding', 'PRAGMA user_version = 1'],
    // Releases before this one kept the number of folding in a row, and left it alone when tables changed.
    [
      'tables',
      `PRAGMA user_version = 0; DROP TABLE search_state; DROP TABLE search_doc; DROP TABLE search_facet;
       CREATE TABLE search_state (id INTEGER PRIMARY KEY CHECK (id = 1), fold_version INTEGER NOT NULL, cursor INTEGER NOT NULL);
       INSERT INTO search_state VALUES (1, 4, 42);
       CREATE TABLE search_doc (id INTEGER PRIMARY KEY, ref TEXT NOT NULL UNIQUE, title TEXT NOT NULL, body TEXT NOT NULL)`,
    ],
  ])('an index made by other %s is begun anew, and the caller told', async (made, change) => {
    const file = await written(`old-${made}`)
    const db = new Database(file)
    db.exec(change)
    db.close()
    const resets: string[] = []
    const index = openFts5Index({ file, onReset: (reason) => resets.push(reason) })
    expect([await index.cursor(), (await index.health()).documents, resets]).toEqual([0, 0, ['version']])
    await put(index, [aDocument({ ref: 'page:2', title: '給与' })], 1)
    expect(await refsOf(index, '給与')).toEqual(['page:2'])
    await index.close()
  })

  const damage = (file: string): void => {
    const db = new Database(file)
    db.unsafeMode()
    db.pragma('writable_schema = ON')
    db.exec("DELETE FROM search_fts_data WHERE id > 1; UPDATE search_fts_data SET block = x'ffffffffffffffff' WHERE id <= 10")
    db.close()
  }

  test('an index damaged while it is open is emptied, and answers with what it has: nothing, and that it is being filled', async () => {
    const file = await written('broken')
    damage(file)
    const resets: string[] = []
    const index = openFts5Index({ file, onReset: (reason) => resets.push(reason) })
    expect(await ask(index, '給与')).toMatchObject({ hits: [], total: 0, degraded: 'filling' })
    expect([await index.cursor(), resets]).toEqual([0, ['damaged']])
    await put(index, [aDocument({ ref: 'page:2', title: '給与' })])
    expect(await ask(index, '給与')).toMatchObject({ hits: [{ ref: 'page:2' }], degraded: null })
    await index.close()
  })

  test('an index damaged is told by whoever writes or looks through it, too', async () => {
    const file = await written('broken-to-write')
    const index = openFts5Index({ file })
    expect(await index.examine()).toBe(null)
    damage(file)
    await expect(put(index, [aDocument({ ref: 'page:1', title: '賞与' })])).rejects.toMatchObject({ code: 'search.damaged' })
    await put(index, [aDocument({ ref: 'page:2', title: '給与' })])
    damage(file)
    expect(await index.examine()).toMatch('was damaged and has been emptied')
    expect(await index.held(null)).toEqual([])
    await index.close()
  })

  test('a file that another process made anew, or somebody deleted, is gone over to', async () => {
    const file = await written('shared')
    const [one, other] = [openFts5Index({ file }), openFts5Index({ file })]
    await put(other, [aDocument({ ref: 'page:2', title: '給与' })], 43)
    damage(file)
    expect((await ask(one, '給与')).total).toBe(0)
    await put(one, [aDocument({ ref: 'page:3', title: '給与' })], 1)
    expect([await refsOf(other, '給与'), await other.cursor()]).toEqual([['page:3'], 1])
    await put(other, [aDocument({ ref: 'page:4', title: '賞与' })], 2)
    expect(await refsOf(one, '賞与')).toEqual(['page:4'])
    for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix)
    expect([await one.cursor(), await other.cursor()]).toEqual([0, 0])
    await Promise.all([one.close(), other.close()])
  })

  test('who is served does not wait while a long text is taken apart', async () => {
    const index = openFts5Index({ file: await written('long') })
    const order: string[] = []
    const body = '給与規程の改定について'.repeat(30_000)
    const writing = put(index, [aDocument({ ref: 'page:2', title: '長い', body })], 43).then(() => order.push('written'))
    expect(await refsOf(index, '給与')).toEqual(['page:1'])
    order.push('served')
    await writing
    expect(order).toEqual(['served', 'written'])
    await index.close()
  })

  test('who is served, and whoever saves, does not wait while the pieces of the index are merged', async () => {
    const index = openFts5Index({ file: await written('merged') })
    for (let batch = 0; batch < 6; batch += 1)
      await put(index, [aDocument({ ref: `page:piece-${batch}`, title: '断片', body: `給与規程の改定${batch}`.repeat(200) })], 43 + batch)
    const order: string[] = []
    const merging = index.optimize().then(() => order.push('merged'))
    const saving = put(index, [aDocument({ ref: 'page:new', title: '追補' })], 50).then(() => order.push('written'))
    expect(await refsOf(index, '断片')).toHaveLength(6)
    order.push('served')
    await Promise.all([merging, saving])
    expect(order).toEqual(['served', 'merged', 'written'])
    expect(await refsOf(index, '追補')).toEqual(['page:new'])
    await index.close()
  })

  test('a database of something else is refused and left as it is', () => {
    const file = join(directory, 'main.db')
    const db = new Database(file)
    db.exec("CREATE TABLE pages (id); INSERT INTO pages VALUES ('precious')")
    db.close()
    expect(() => openFts5Index({ file })).toThrowError(expect.objectContaining({ code: 'search.foreign' }))
    const again = new Database(file)
    expect(again.prepare('SELECT id FROM pages').pluck().get()).toBe('precious')
    again.close()
  })

  test('removed words leave the disk with the upkeep', async () => {
    const file = join(directory, 'gone.db')
    const index = openFts5Index({ file })
    await put(index, [aDocument({ ref: 'page:1', title: 'zanzibarcode' }), aDocument({ ref: 'page:2', title: '残る' })])
    await index.apply([{ op: 'remove', ref: 'page:1' }], 2)
    await index.optimize()
    await index.close()
    expect([file, `${file}-wal`].filter(existsSync).map((part) => readFileSync(part).includes('zanzibarcode'))).toEqual([false])
  })

  test('after closing, everything is refused with a code, but closing again', async () => {
    const index = openFts5Index({ file: ':memory:' })
    await index.close()
    await index.close()
    await expect(ask(index, '給与')).rejects.toMatchObject({ code: 'search.closed' })
    expect(await index.health()).toMatchObject({ ready: false, problem: 'The search index is closed.' })
  })

  test('a search that takes longer than it may is ended with a plain answer that says so, and holds nobody up', async () => {
    const file = await written('slow')
    const [hurried, patient] = [openFts5Index({ file, mostTime: 0 }), openFts5Index({ file })]
    for (const text of ['給与', '給', '給与規程の改定案', 'PDF', '']) {
      const answer = await ask(hurried, text, { facets: true, kinds: ['page'] })
      expect(answer).toMatchObject({ hits: [], total: 0, degraded: 'too-long', engine: 'fts5' })
      expect(answer).not.toHaveProperty('near')
    }
    expect(await ask(patient, '給与')).toMatchObject({ total: 1, degraded: null })
    await Promise.all([hurried.close(), patient.close()])
  })

  test('no query throws', async () => {
    const index = openFts5Index({ file: ':memory:' })
    await put(index, [aDocument({ ref: 'page:1', title: '給与 payroll データ', body: '申し込みは"即日"' })])
    const parts = fc.constantFrom(
      '給与',
      '"',
      '-',
      '*',
      '(',
      ')',
      ' AND ',
      ' OR ',
      ' NOT ',
      'NEAR(',
      ':',
      '^',
      '税',
      'pay',
      'データ',
      '申込',
      '\u0000',
      '\uD800',
      '\uDC00',
      '％',
      '　',
      "'",
      '\\',
      '‹',
      '›',
      '+',
      '{',
      '}',
    )
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(parts).map((all) => all.join('')),
        ),
        fc.double(),
        fc.double(),
        async (text, limit, offset) => {
          const answer = await ask(index, text, { limit, offset })
          expect(answer.hits.length).toBeLessThanOrEqual(answer.total)
        },
      ),
      { numRuns: 1000 },
    )
    await index.close()
  })
})
