import { readFile, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { aPage, aPortal, describeEachDialect } from '@tsuzuri/testing'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aRevision } from '../test/a-revision.ts'

/** What the migration does to rows that are there. */
const dataPart = async (dialect: string): Promise<readonly string[]> => {
  const folder = resolve(import.meta.dirname, '../../migrations', dialect)
  const name = (await readdir(folder)).find((migration) => migration.endsWith('_publications')) ?? ''
  const statements = (await readFile(join(folder, name, 'migration.sql'), 'utf8')).split('--> statement-breakpoint')
  return statements.filter((statement) => /^\s*(--.*\n)?(UPDATE|INSERT)/.test(statement))
}

describeEachDialect('pages of before there was publishing', (open) => {
  test('are published as of their newest version where their type is; pages that stay live are not', async () => {
    await using database = await open()
    const { store } = database
    const portal = aPortal()
    const [master, minutes] = [aPage(portal.id, { type: 'master' }), aPage(portal.id, { type: 'minutes' })]
    await store.unit(async (tx) => {
      await tx.portals.insert(portal)
      const { pages, revisions } = tx.in(portal.id)
      for (const page of [master, minutes]) {
        await pages.insert(page)
        for (const message of ['初版', '第2版'])
          await revisions.add(aRevision(page, message), { state: new Uint8Array([0]), reach: new Uint8Array([0]) })
      }
    })
    const statements = await dataPart(store.dialect)
    expect(statements.length).toBe(2)
    const { query, database: rows, unit } = store.driver
    for (const text of statements) await (query ? query({ text, values: [] }) : unit(async () => void (await rows.run(sql.raw(text)))))
    const { pages, publications } = store.read.in(portal.id)
    expect([(await pages.get(master.id))?.publishedNumber, (await pages.get(minutes.id))?.publishedNumber]).toEqual([2, null])
    expect((await publications.list(master.id, {})).items.map(({ number, actorName }) => [number, actorName])).toEqual([[2, 'Tsuzuri']])
  })
})
